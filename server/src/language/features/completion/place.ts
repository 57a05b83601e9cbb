import type { CancellationToken, CompletionItem } from 'vscode-languageserver';
import type { Span } from '../../../text/span.js';
import type { OpenBrief } from '../../briefs.js';
import type { Session } from '../../session.js';

/** Where something is to be completed. */
export interface CompletionPlace {
  readonly session: Session;
  readonly open: OpenBrief;
  readonly offset: number;
  /** The cursor's line, without its line end. */
  readonly line: Span;
  /** The line's text before and behind the cursor; of a very long line, what stands near. */
  readonly before: string;
  readonly behind: string;
  readonly token: CancellationToken;
}

/** Null where a place is none of the provider's, so that the next one is asked. */
export type CompletionProvider = (
  place: CompletionPlace,
) => readonly CompletionItem[] | null | Promise<readonly CompletionItem[] | null>;
