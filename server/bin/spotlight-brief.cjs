#!/usr/bin/env node
'use strict';
// Committed, unlike dist/, so that npm links the command before the first build.
require('../dist/cli.cjs');
