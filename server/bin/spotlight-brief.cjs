#!/usr/bin/env node
'use strict';
// Committed, unlike dist/, so that npm links the command before the first build.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.cjs');
const code = `${bundle}.${process.versions.v8}-${process.arch}.code`;

if (existsSync(code)) runCompiled();
else {
  // Node 22.1 and later keep compiled code themselves.
  require('node:module').enableCompileCache?.();
  require(bundle);
}

/**
 * Runs the bundle with the code that this version of V8 made of it at build time: compiling it takes as long as
 * linting a brief. V8 refuses code that does not fit (it was started with other flags) and compiles the bundle then.
 */
function runCompiled() {
  const { Script } = require('node:vm');
  const source = `(function (require, module, exports) {${readFileSync(bundle, 'latin1')}\n})`;
  const script = new Script(source, { filename: bundle, cachedData: readFileSync(code) });
  if (process.argv[2] !== 'lsp') optimiseLater();
  const fromDist = (id) => require(id.startsWith('./') ? join(dist, id) : id);
  script.runInThisContext()(fromDist, { exports: {} }, {});
}

/**
 * V8 begins to optimise code that few briefs are read with, and throws the result away when the process ends: a sixth
 * of the time of linting one brief. With many files the code is optimised all the same, some milliseconds later.
 */
function optimiseLater() {
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
}
