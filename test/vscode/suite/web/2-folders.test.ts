import { commands, workspace } from 'vscode';
import { fileUri } from '../support/documents.js';
import { lineIn, noLineIn } from '../support/tree.js';

const BRIEF = '---\ndate: 2026-03-02\n---\n\n# A Bridge\n\nMarta Lind\n\nThe bridge will open by 30 June 2041.\n';

describe('a folder in the browser', () => {
  it('takes its forecasts with it when it goes', async () => {
    await workspace.fs.createDirectory(fileUri('bridges'));
    await workspace.fs.writeFile(fileUri('bridges/bridge.brief.md'), new TextEncoder().encode(BRIEF));
    await commands.executeCommand('spotlight.forecasts.focus');
    await lineIn('Forecasts', /The bridge will open/);
    await workspace.fs.delete(fileUri('bridges'), { recursive: true });
    await noLineIn('Forecasts', /The bridge will open/);
  });
});
