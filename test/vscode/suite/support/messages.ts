import { commands } from 'vscode';
import { inPage } from './page.js';
import { until } from './until.js';

/** Waits for a message. They are read in the list that the bell opens, where they stay. */
export async function message(words: string): Promise<void> {
  await until(`the message “${words}”`, async () => (await messages()).includes(words));
}

export async function messages(): Promise<string> {
  await commands.executeCommand('notifications.showList');
  return String(await inPage({ action: 'text', selector: `${LIST} .notification-list-item` }));
}

/** Clicks a button of a message. */
export async function pressButton(name: string): Promise<void> {
  // What the pointer rests on may cover the message with its tooltip.
  await inPage({ action: 'hover', selector: '.part.titlebar' });
  await inPage({ action: 'click', selector: `${LIST} .monaco-button:has-text(${JSON.stringify(name)})` });
}

export async function forgetMessages(): Promise<void> {
  await commands.executeCommand('notifications.clearAll');
}

const LIST = '.notifications-center';
