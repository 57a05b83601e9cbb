import type { Brief } from '../../brief/model.js';
import { parseBrief } from '../../brief/parse-brief.js';
import { parseOptions } from '../../config/parse-options.js';
import type { Settings } from '../../config/settings.js';
import { ignoring } from '../../links/online/ignored.js';
import { type WebLink, webLinks } from '../../links/online/web-links.js';
import type { FileSettings } from '../file-settings.js';
import type { InputSource } from '../inputs.js';

/** The links of one file that a check asks about. */
export interface FileLinks {
  readonly brief: Brief;
  readonly settings: Settings;
  readonly links: readonly WebLink[];
}

/**
 * Null where there are none. Throws a FileProblem where the file cannot be read.
 * @param before an earlier text of the file: what it linked to already is left out. Null where there is none.
 */
export async function linksOf(
  input: InputSource,
  fileSettings: FileSettings,
  before: string | null,
): Promise<FileLinks | null> {
  const found = await fileSettings.of(input.path);
  if (found === null) return null;
  const { settings } = found;
  const text = input.read();
  if (isOff(settings) || !mayHoldWebLinks(text)) return null;
  const read = (each: string): Brief => parseBrief(each, parseOptions(settings));
  const brief = read(text);
  const known = new Set(before === null || !mayHoldWebLinks(before) ? [] : webLinks(read(before)).map(writtenTarget));
  const isIgnored = ignoring(settings.links.ignore);
  const links = webLinks(brief).filter((link) => !isIgnored(link.address) && !known.has(writtenTarget(link)));
  return { brief, settings, links };
}

const RULES = ['link-dead', 'link-redirected', 'link-unreachable'];

/** Nobody would see what the web says. */
function isOff({ rules }: Settings): boolean {
  return RULES.every((id) => rules[id]?.severity === 'off');
}

/** A cheap glance: a text that fails it need not be parsed. A character reference may stand for any letter. */
function mayHoldWebLinks(text: string): boolean {
  return /http|doi:|&/i.test(text);
}

/** Address and fragment together. */
export function writtenTarget({ address, fragment }: WebLink): string {
  return fragment === null ? address : `${address}#${fragment}`;
}
