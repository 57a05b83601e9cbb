import { inPage } from './page.js';
import { until } from './until.js';

/** The lines of a view as they are read aloud. */
export async function linesOf(view: string): Promise<readonly string[]> {
  return (await inPage({ action: 'labels', selector: `${paneOf(view)} .monaco-list-row` })) as string[];
}

/** Waits until a line of a view is read aloud as it should be, and returns it. */
export function lineIn(view: string, wanted: RegExp): Promise<string> {
  return until(`${wanted} in ${view}`, async () => (await linesOf(view)).find((line) => wanted.test(line)));
}

/** Waits until no line of a view is read aloud so. */
export async function noLineIn(view: string, unwanted: RegExp): Promise<void> {
  await until(`no ${unwanted} in ${view}`, async () => !(await linesOf(view)).some((line) => unwanted.test(line)));
}

export async function clickLine(view: string, wanted: RegExp): Promise<void> {
  const label = await lineIn(view, wanted);
  await inPage({
    action: 'click',
    selector: `${paneOf(view)} .monaco-list-row[aria-label=${JSON.stringify(label)}] .label-name`,
  });
}

/** A pane is known by the words that its header is read aloud with. */
function paneOf(view: string): string {
  return `.pane:has(.pane-header[aria-label^="${view}"])`;
}
