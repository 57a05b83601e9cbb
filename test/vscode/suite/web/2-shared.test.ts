import { ConfigurationTarget, workspace } from 'vscode';
// What holds on the desktop holds here, without a word changed.
import '../trusted/diagnostics.test.js';
import '../trusted/actions.test.js';
import '../trusted/editing.test.js';
import '../trusted/snippets.test.js';
import '../trusted/language.test.js';
import '../trusted/paste.test.js';
import '../preview/preview.test.js';

before(async () => {
  // The headless browser of the lock file pastes into text areas, and not yet into what has replaced them.
  await workspace.getConfiguration('editor').update('editContext', false, ConfigurationTarget.Global);
});
