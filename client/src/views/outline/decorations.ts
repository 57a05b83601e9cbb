import { type Disposable, FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import type { Counts } from '../../../../server/src/language/protocol.js';

const SCHEME = 'spotlight-part';
const COLORS: Readonly<Record<string, string>> = { error: 'list.errorForeground', warning: 'list.warningForeground' };

/** The address that carries the badge of a part: the worst kind of its findings, and how many there are. */
export function partDecoration(id: string, { error, warning, info }: Counts): Uri {
  const worst = error > 0 ? 'error' : warning > 0 ? 'warning' : info > 0 ? 'info' : 'none';
  return Uri.from({ scheme: SCHEME, path: `/${id}`, query: worst, fragment: String(error + warning + info) });
}

/** Draws the badges. All that they show stands in the address, so that none is ever out of date. */
export function registerPartDecorations(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, query, fragment }) {
      const count = Number(fragment);
      if (scheme !== SCHEME || !(count > 0)) return undefined;
      const color = COLORS[query];
      const badge = count > 9 ? '9+' : String(count);
      return new FileDecoration(
        badge,
        l10n.t('problems: {0}', count),
        color === undefined ? undefined : new ThemeColor(color),
      );
    },
  });
}
