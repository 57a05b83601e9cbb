import { inPage } from './page.js';
import { until } from './until.js';

/** The words above the box or the list that asks for something now. */
export async function asked(): Promise<string> {
  return String(await inPage({ action: 'text', selector: '.quick-input-widget .quick-input-titlebar' }));
}

/** The lines of the list that is open, as they are read aloud. */
export async function choices(): Promise<readonly string[]> {
  return (await inPage({ action: 'labels', selector: '.quick-input-list .monaco-list-row' })) as string[];
}

/** Types an answer into the box with a title. */
export async function answer(title: string, text: string): Promise<void> {
  await until(`a box “${title}”`, async () => (await asked()).includes(title));
  await inPage({ action: 'press', key: 'ControlOrMeta+A' });
  await inPage({ action: 'type', text });
  await inPage({ action: 'press', key: 'Enter' });
}

/** Chooses the one line of the list with a title that holds some words. */
export async function pick(title: string, words: string): Promise<void> {
  await until(`a list “${title}”`, async () => (await asked()).includes(title) && (await choices()).length > 0);
  await inPage({ action: 'type', text: words });
  await until(`one line about “${words}”`, async () => (await choices()).length === 1);
  await inPage({ action: 'press', key: 'Enter' });
}

/** Gives a path to the editor's own dialog for files, which is a box in the page. */
export async function enterPath(title: string, path: string): Promise<void> {
  await until(`a dialog “${title}”`, async () => (await asked()).includes(title));
  const lists = async () => (await choices()).length > 0;
  await until('the files of the folder', lists);
  await inPage({ action: 'press', key: 'ControlOrMeta+A' });
  await inPage({ action: 'type', text: path });
  await inPage({ action: 'press', key: 'Enter' });
}

/** Waits for a message in the corner. */
export async function message(words: string): Promise<void> {
  await until(`the message “${words}”`, async () => (await messages()).includes(words));
}

export async function messages(): Promise<string> {
  return String(await inPage({ action: 'text', selector: '.notification-list-item' }));
}

/** Clicks a button of a message in the corner. */
export async function pressButton(name: string): Promise<void> {
  await inPage({ action: 'click', selector: `.notification-list-item .monaco-button:has-text("${name}")` });
}
