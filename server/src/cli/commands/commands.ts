import type { Command } from '../command.js';
import { exports } from './export.js';
import { forecasts } from './forecasts.js';
import { imports } from './import.js';
import { lint } from './lint.js';
import { lsp } from './lsp.js';
import { create } from './new.js';
import { outline } from './outline.js';
import { explainRules } from './rules.js';

/** Every command by its name. */
export const COMMANDS = {
  lint,
  forecasts,
  outline,
  import: imports,
  export: exports,
  new: create,
  rules: explainRules,
  lsp,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
