// What holds on the desktop holds here, without a word changed.
import '../trusted/diagnostics.test.js';
import '../trusted/editing.test.js';
import '../trusted/snippets.test.js';
import '../trusted/language.test.js';
import '../preview/preview.test.js';
