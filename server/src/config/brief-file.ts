import { type Configuration, pathIn } from './configuration.js';
import { matchesGlobs, matchesWithin } from './glob.js';
import { nameOf } from './paths.js';

/** How much of a file has to be handed to `saysSpotlight`: front matter is short. */
export const HEAD_LENGTH = 8192;

const FORMAT_LINE = /^format[ \t]*:[ \t]*(?:spotlight|"spotlight"|'spotlight')[ \t]*(?:#.*)?$/;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)$/i;

/** Whether a file is a brief by one of the three signs: its name, its front matter, or the configuration's `include`. */
export function isBriefFile(path: string, head: string, configuration: Configuration): boolean {
  return isBriefPath(path, configuration) || (MARKDOWN_NAME.test(path) && saysSpotlight(head));
}

/** The signs for which the file need not be opened. */
export function isBriefPath(path: string, configuration: Configuration): boolean {
  if (nameOf(path).endsWith('.brief.md')) return true;
  if (configuration.include.length === 0) return false;
  const relative = pathIn(configuration, path);
  return relative !== null && matchesGlobs(configuration.include, relative);
}

/** Whether it pays to open a file and look at its front matter. */
export function isMarkdownPath(path: string): boolean {
  return MARKDOWN_NAME.test(path);
}

/** Whether the front matter says `format: spotlight`. */
export function saysSpotlight(head: string): boolean {
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== '---') return false;
  for (const line of lines.slice(1)) {
    if (line.startsWith('---') || line.startsWith('...')) return false;
    if (FORMAT_LINE.test(line)) return true;
  }
  return false;
}

/** Whether the configuration leaves a file or directory out of searches. */
export function isExcluded(path: string, configuration: Configuration): boolean {
  if (configuration.exclude.length === 0) return false;
  const relative = pathIn(configuration, path);
  return relative !== null && matchesWithin(configuration.exclude, relative);
}
