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
  await inPage({ action: 'click', selector: `${await rowOf(view, wanted)} .label-name` });
}

/** Presses a button that a line shows while the pointer is on it. */
export async function pressInLine(view: string, wanted: RegExp, button: string): Promise<void> {
  const row = await rowOf(view, wanted);
  await inPage({ action: 'hover', selector: `${row} .label-name` });
  await inPage({ action: 'click', selector: `${row} .action-label[aria-label^="${button}"]` });
}

/** Chooses from the menu that the right button of the mouse opens on a line. */
export async function chooseInMenu(view: string, wanted: RegExp, item: string): Promise<void> {
  await inPage({ action: 'click', selector: `${await rowOf(view, wanted)} .label-name`, button: 'right' });
  const menu = '.context-view .monaco-menu';
  const entry = `${menu} .action-item:has-text("${item}")`;
  await until(`a menu with “${item}”`, () => isShown(entry));
  await until(`“${item}” is chosen`, async () => {
    // A menu that has just opened takes no click for a moment, and one that took it may be gone before the next is tried.
    await inPage({ action: 'click', selector: entry, wait: 500 }).catch(() => undefined);
    return !(await isShown(menu));
  });
}

async function isShown(selector: string): Promise<boolean> {
  return ((await inPage({ action: 'labels', selector })) as unknown[]).length > 0;
}

async function rowOf(view: string, wanted: RegExp): Promise<string> {
  return `${paneOf(view)} .monaco-list-row[aria-label=${JSON.stringify(await lineIn(view, wanted))}]`;
}

/** A pane is known by the words that its header is read aloud with. */
function paneOf(view: string): string {
  return `.pane:has(.pane-header[aria-label^="${view}"])`;
}
