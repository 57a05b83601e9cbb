import type { CancellationToken } from 'vscode-languageserver';
import { entryOf } from '../../../brief/front-matter.js';
import type { Brief } from '../../../brief/model.js';
import { sameName } from '../../../brief/names.js';
import { allAuthors } from '../../../rules/support/authors.js';
import type { OpenBrief } from '../../briefs.js';
import type { Session } from '../../session.js';
import { WorkspaceIndex } from '../../workspace-index.js';

/** What other briefs of the workspace say in their heads. */
interface Head {
  readonly authors: readonly string[];
  readonly series: string | null;
}

/** More names nobody scrolls through. */
const MOST = 500;

/** The names and series that are in use. */
export class Known {
  private readonly heads: WorkspaceIndex<Head>;

  constructor(session: Session) {
    this.heads = new WorkspaceIndex(session, 'briefs', headOf);
  }

  /** The configured authors; where there are none, those of the other briefs. */
  async authors(open: OpenBrief, token: CancellationToken): Promise<readonly string[]> {
    const { authors } = open.settings;
    if (authors.length > 0) return authors;
    const names = await this.others(open, token, (head) => head.authors);
    return names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
  }

  series(open: OpenBrief, token: CancellationToken): Promise<readonly string[]> {
    return this.others(open, token, ({ series }) => (series === null ? [] : [series]));
  }

  private async others(
    open: OpenBrief,
    token: CancellationToken,
    pick: (head: Head) => readonly string[],
  ): Promise<readonly string[]> {
    const heads = (await this.heads.all(token)).filter(({ uri }) => uri !== open.uri);
    const all = new Set(heads.flatMap(({ value }) => pick(value)));
    return [...all].sort((a, b) => a.localeCompare(b)).slice(0, MOST);
  }
}

function headOf(brief: Brief): Head {
  const series = entryOf(brief.frontMatter, 'series')?.value;
  return {
    authors: allAuthors(brief)
      .filter(({ personal }) => personal)
      .map(({ text }) => text),
    series: typeof series === 'string' && series.trim() !== '' ? series : null,
  };
}
