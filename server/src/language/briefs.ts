import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Memory } from '../brief/memory.js';
import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import { parseOptions } from '../config/parse-options.js';
import type { Settings } from '../config/settings.js';
import type { LintResult } from '../lint/host.js';
import { placeOf } from './place.js';
import type { Workspace } from './workspace.js';

/** One version of an open brief. Model and findings are worked out when first asked for, and kept; findings until more is known of its links. */
export interface OpenBrief {
  readonly uri: string;
  readonly version: number;
  readonly brief: Brief;
  readonly settings: Settings;
  lint(): Promise<LintResult>;
}

interface Kept {
  readonly revision: number;
  readonly generation: number;
  readonly open: Promise<OpenBrief | null>;
}

/** The documents the editor has open, as briefs. */
export class Briefs {
  readonly documents = new TextDocuments(TextDocument);
  private readonly kept = new Map<string, Kept>();
  /** Of the open documents, by address; clients may count their versions as they like, or not at all. */
  private readonly revisions = new Map<string, number>();
  private changes = 0;
  /** The addresses of the open files. */
  private readonly places = new Set<string>();
  private readonly memories = new Map<string, Memory>();
  private readonly workspace: Workspace;
  private readonly linkRevision: (uri: string) => number;

  /** @param linkRevision another number whenever more is known of a document's links */
  constructor(workspace: Workspace, linkRevision: (uri: string) => number) {
    this.workspace = workspace;
    this.linkRevision = linkRevision;
  }

  listen(connection: Connection): void {
    this.documents.onDidClose(({ document }) => {
      this.kept.delete(document.uri);
      this.memories.delete(document.uri);
      this.revisions.delete(document.uri);
      this.places.delete(placeOf(document.uri));
    });
    this.documents.onDidOpen(({ document }) => this.places.add(placeOf(document.uri)));
    this.documents.onDidChangeContent(({ document }) => this.revisions.set(document.uri, ++this.changes));
    this.documents.listen(connection);
  }

  /** The current version of an open document if it is a brief, else null: also for documents that are closed or unknown. */
  get(uri: string): Promise<OpenBrief | null> {
    const document = this.documents.get(uri);
    if (document === undefined) return Promise.resolve(null);
    const known = this.kept.get(uri);
    const revision = this.revisions.get(uri) ?? 0;
    const { generation } = this.workspace;
    if (known !== undefined && known.revision === revision && known.generation === generation) return known.open;
    const open = this.open(document);
    this.kept.set(uri, { revision, generation, open });
    return open;
  }

  /** Another number for each text that an open document has had; null where it is not open. */
  revision(uri: string): number | null {
    return this.revisions.get(uri) ?? null;
  }

  private async open(document: TextDocument): Promise<OpenBrief | null> {
    const { uri, version } = document;
    const text = document.getText();
    const found = this.workspace.known(uri) ?? (await this.workspace.settingsFor(uri));
    if (document.languageId !== 'spotlight-brief' && !this.workspace.isBrief(uri, text, found)) return null;
    const brief = parseBrief(text, { ...parseOptions(found.settings), memory: this.memoryOf(uri) });
    let result: Promise<LintResult> | null = null;
    let known = 0;
    return {
      uri,
      version,
      brief,
      settings: found.settings,
      lint: () => {
        const revision = this.linkRevision(uri);
        if (result === null || known !== revision) result = this.workspace.lint(uri, brief, found.settings);
        known = revision;
        return result;
      },
    };
  }

  private memoryOf(uri: string): Memory | undefined {
    const known = this.memories.get(uri);
    // One that is closed by now would be remembered for ever.
    if (known !== undefined || this.documents.get(uri) === undefined) return known;
    const memory = new Memory();
    this.memories.set(uri, memory);
    return memory;
  }

  /** Whether a file is open, as a brief or not, however the client writes its address. */
  isOpen(uri: string): boolean {
    return this.documents.get(uri) !== undefined || this.places.has(placeOf(uri));
  }
}
