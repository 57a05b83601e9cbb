import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import type { RemovedLine } from '../brief/removed-lines.js';
import { parseOptions } from '../config/parse-options.js';
import { milliseconds, today } from '../host/clock.js';
import { createFileView } from '../host/file-view.js';
import type { LinkFacts } from '../links/online/fact.js';
import type { LintHost, LintResult } from '../lint/host.js';
import { lintBrief } from '../lint/lint-brief.js';
import type { IsoDay } from '../text/day.js';
import type { FileSettings } from './file-settings.js';

export interface LintRun {
  readonly settings: FileSettings;
  readonly asOf: IsoDay | null;
  readonly maxFileSize: number;
}

/** A text to lint. */
export interface Input {
  /** Absolute; null for standard input without a name. */
  readonly path: string | null;
  readonly text: string;
  /** What is known of its links, or null where nobody asked. */
  readonly links: LinkFacts | null;
}

export interface Linted {
  /** As handed in, or with the safe fixes. */
  readonly text: string;
  /** The lines of page furniture that the fixes took out. */
  readonly removed: readonly RemovedLine[];
  readonly brief: Brief;
  readonly result: LintResult;
}

/** Lints texts one after the other, and fixes them where asked to. */
export class Linter {
  private readonly run: LintRun;
  private readonly prepared: LintHost['prepared'] = new WeakMap();
  private day: IsoDay | null = null;

  constructor(run: LintRun) {
    this.run = run;
  }

  /** Null where the text's configuration has mistakes: they have been printed. */
  async lint(input: Input, fix: boolean): Promise<Linted | null> {
    const { asOf, maxFileSize } = this.run;
    const found = await this.run.settings.of(input.path);
    if (found === null) return null;
    const { settings, root } = found;
    const dayOf = (): IsoDay => this.today();
    const host: LintHost = {
      get today() {
        return dayOf();
      },
      files: input.path === null ? null : createFileView(input.path, root, maxFileSize),
      links: input.links,
      asOf,
      now: milliseconds,
      after: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
      ...(this.prepared && { prepared: this.prepared }),
    };
    const options = parseOptions(settings);
    const parse = (text: string): Brief => parseBrief(text, options);
    const lint = (brief: Brief): Promise<LintResult> => lintBrief(brief, settings, host);
    if (fix) {
      const { applyFixes } = await import('../lint/fix.js');
      return applyFixes(input.text, parse, lint);
    }
    const brief = parse(input.text);
    return { text: input.text, removed: [], brief, result: await lint(brief) };
  }

  /** Asking for the time zone is slow, and few rules need to know the day. */
  private today(): IsoDay {
    this.day ??= today();
    return this.day;
  }
}
