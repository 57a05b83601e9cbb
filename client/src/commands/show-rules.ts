import { env, Uri } from 'vscode';
import type { Services } from '../services.js';

/** Opens the list of rules, each with its page. */
export async function showRules({ context }: Services): Promise<void> {
  const manifest: { repository?: { url?: string } } = context.extension.packageJSON;
  const repository = manifest.repository?.url?.replace(/\.git$/, '') ?? '';
  await env.openExternal(Uri.parse(`${repository}/tree/main/docs/rules`));
}
