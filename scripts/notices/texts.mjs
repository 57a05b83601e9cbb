// The words that a package asks to be passed on with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('texts', import.meta.url));
const FILE =
  /^(?:(?:mit|apache|bsd)[-.])?(?:licen[cs]e|copying|copyright|notice|third[-_ ]?party[-_ ]?notices?)(?:[-.].*)?$/i;
const CODE = /\.(?:[cm]?[jt]s|json|map)$/i;

/**
 * What stands in its files named so, in the order of their names; where it has none, under that heading of its README. What
 * neither holds is kept by us, beside this script, as `texts/<name>.txt` (with `+` for the `/` of a scope).
 * @returns {readonly string[]} with lines that end in LF, without blanks at their ends
 */
export function textsOf({ name, folder }, root) {
  const own = join(root, folder);
  const files = readdirSync(own).filter((file) => FILE.test(file) && !CODE.test(file));
  const found = files.sort().map((file) => readFileSync(join(own, file), 'utf8'));
  if (found.length === 0) found.push(...fromReadme(own));
  const ours = join(kept, `${name.replace('/', '+')}.txt`);
  if (existsSync(ours)) found.push(readFileSync(ours, 'utf8'));
  return found.map(tidy).filter((text) => text !== '');
}

function fromReadme(folder) {
  const file = readdirSync(folder).find((each) => /^readme(?:\.|$)/i.test(each));
  if (file === undefined) return [];
  const sections = readFileSync(join(folder, file), 'utf8').split(/^(?=#{1,6} )/m);
  const section = sections.find((each) => /^#+ *(?:the +)?(?:\w+ +)?licen[cs]e/i.test(each));
  return section === undefined
    ? []
    : [section.slice(section.indexOf('\n')).replaceAll('&lt;', '<').replaceAll('&gt;', '>')];
}

function tidy(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
