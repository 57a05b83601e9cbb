import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Supervisor } from './supervisor.js';

/** The client once the server answers, which is started where it has not been yet; null where it does not run. */
export async function whenRunning(supervisor: Supervisor): Promise<BaseLanguageClient | null> {
  void supervisor.start();
  const { state } = supervisor;
  if (state === 'starting' || state === 'waiting') {
    await new Promise<void>((resolve) => {
      const listener = supervisor.onDidChangeState((next) => {
        if (next === 'starting' || next === 'waiting') return;
        listener.dispose();
        resolve();
      });
    });
  }
  return supervisor.running;
}

/** Asks the server something of its own; null where it does not run, and where it refuses or dies meanwhile. */
export async function ask<Answer>(
  { supervisor }: { readonly supervisor: Supervisor },
  method: string,
  params: object,
  token?: CancellationToken,
): Promise<Answer | null> {
  const client = await whenRunning(supervisor);
  if (client === null) return null;
  try {
    // What stands behind the parameters would be taken for a parameter, even if it is undefined.
    return await (token === undefined
      ? client.sendRequest<Answer | null>(method, params)
      : client.sendRequest<Answer | null>(method, params, token));
  } catch {
    // Cancelled, or the text has changed meanwhile: whoever still wants to know asks again.
    return null;
  }
}
