import type { Brief } from '../../../brief/model.js';
import { codeSpan } from '../../markdown-text.js';
import { FRONT_MATTER_KEYS } from '../front-matter-keys.js';
import { type Hovered, isOn } from './hovered.js';

/** What a key of the front matter is for. */
export function hoveredKey({ frontMatter }: Brief, offset: number): Hovered[] {
  const entry = frontMatter?.entries.find(({ keySpan }) => isOn(keySpan, offset));
  if (entry === undefined || !Object.hasOwn(FRONT_MATTER_KEYS, entry.key)) return [];
  return [{ span: entry.keySpan, markdown: `**${codeSpan(entry.key)}** ${FRONT_MATTER_KEYS[entry.key]}` }];
}
