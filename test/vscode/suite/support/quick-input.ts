import { inPage } from './page.js';
import { until } from './until.js';

/** The words above the box or the list that asks for something now. */
async function asked(): Promise<string> {
  return String(await inPage({ action: 'text', selector: '.quick-input-widget .quick-input-titlebar' }));
}

/** The lines of the list that is open, as they are read aloud. */
export async function choices(): Promise<readonly string[]> {
  return (await inPage({ action: 'labels', selector: '.quick-input-list .monaco-list-row' })) as string[];
}

/** Keys go elsewhere before. */
async function focused(): Promise<boolean> {
  return ((await inPage({ action: 'labels', selector: '.quick-input-widget input:focus' })) as unknown[]).length > 0;
}

/** Waits until nothing is asked any more: what was typed before has arrived by then. */
export async function nothingAsked(): Promise<void> {
  await until('no box', async () => !(await focused()));
}

/** Waits for a box with a title that takes keys. */
export async function box(title: string): Promise<void> {
  await until(`a box “${title}”`, async () => (await asked()).includes(title) && (await focused()));
}

/** Types an answer into the box with a title. */
export async function answer(title: string, text: string): Promise<void> {
  await box(title);
  await inPage({ action: 'press', key: 'ControlOrMeta+A' });
  await inPage({ action: 'type', text });
  await inPage({ action: 'press', key: 'Enter' });
}

/** Chooses the one line of the list with a title that holds some words. */
export async function pick(title: string, words: string): Promise<void> {
  await until(
    `a list “${title}”`,
    async () => (await asked()).includes(title) && (await choices()).length > 0 && (await focused()),
  );
  await inPage({ action: 'type', text: words });
  await until(`one line about “${words}”`, async () => (await choices()).length === 1);
  await inPage({ action: 'press', key: 'Enter' });
}

/** Milliseconds. */
const SETTLED = 400;

/** Gives a path to the editor's own dialog for files, which is a box in the page with a button. */
export async function enterPath(path: string): Promise<void> {
  const button = () => inPage({ action: 'text', selector: '.quick-input-widget .quick-input-action' });
  const isOpen = async () => /OK|Save/.test(String(await button())) && (await focused());
  await until('a dialog for files', isOpen);
  const still = () => inPage({ action: 'labels', selector: '.quick-input-widget .quick-input-progress.done' });
  await until('the files of the folder', async () => ((await still()) as unknown[]).length > 0);
  await until('the path is taken', async () => {
    // The dialog writes into its box, too, while it reads the folder: what it took instead is not taken for an answer.
    await inPage({ action: 'press', key: 'ControlOrMeta+A' });
    await inPage({ action: 'type', text: path });
    const isTaken = async () =>
      (await inPage({ action: 'value', selector: '.quick-input-widget input:focus' })) === path;
    if (!(await isTaken())) return false;
    // It thinks about what was typed for a moment, and may put its own answer in its place.
    await new Promise((done) => setTimeout(done, SETTLED));
    if (!(await isTaken())) return false;
    await inPage({ action: 'press', key: 'Enter' });
    return until('the dialog to go', async () => !(await isOpen()), 1500).catch(() => false);
  });
}
