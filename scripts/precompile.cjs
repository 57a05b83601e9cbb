// Keeps the code that V8 makes of the command line's bundle while it lints a brief, for server/bin to start from.
// Run by the build: `node precompile.cjs <bundle> <brief>`.
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const [bundle, brief] = process.argv.slice(2);
process.argv = [process.argv[0], bundle, brief];
// As server/bin/spotlight-brief.cjs writes it, to the letter: V8 finds functions by their place.
const source = `(function (require, module, exports) {${readFileSync(bundle, 'latin1')}\n})`;
const script = new Script(source, { filename: bundle });
const fromDist = (id) => require(id.startsWith('./') ? join(dirname(bundle), id) : id);
script.runInThisContext()(fromDist, { exports: {} }, {});
process.on('exit', () => {
  writeFileSync(`${bundle}.${process.versions.v8}-${process.arch}.code`, script.createCachedData());
});
