import type { Element, Root } from 'hast';
import { joiners } from '../../brief/name-words.js';
import { readByline } from '../../brief/names.js';
import { countWords } from '../../brief/words.js';
import { readDate } from '../../text/read-date.js';
import { HEADING, isBlank, textOf } from './hast.js';

/** The head of a brief has no more blocks than these. */
const HEAD_BLOCKS = 6;
const MAX_WORDS = 25;
const LANGUAGES = Object.keys(joiners);
/** `SPOTLIGHT | No. 12`: the name or number of a series. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const NUMBERED = /\b(?:no|nr|vol|issue)\b\.? ?\d/iu;

/** The paragraph before the byline that can be a title, in a document that marks none. */
export function findPlainTitle(root: Root): Element | null {
  const blocks = root.children.filter((node): node is Element => node.type === 'element' && !isBlank(node));
  const end = blocks.findIndex((block) => HEADING.test(block.tagName));
  const head = blocks.slice(0, end === -1 ? HEAD_BLOCKS : Math.min(end, HEAD_BLOCKS));
  const paragraphs = head.filter((block) => block.tagName === 'p');
  const names = paragraphs.findIndex((block, index) => index > 0 && isNames(block));
  if (names === -1) return null;
  const candidates = paragraphs.slice(0, names).filter(canBeTitle);
  return candidates.find((block) => !isMasthead(textOf(block))) ?? candidates.at(-1) ?? null;
}

function isNames(block: Element): boolean {
  const text = textOf(block);
  return text.length <= 200 && LANGUAGES.some((lang) => readByline(text, lang).likeness === 'names');
}

function canBeTitle(block: Element): boolean {
  const text = textOf(block).trim();
  const words = countWords(text);
  return words > 0 && words <= MAX_WORDS && !LANGUAGES.some((lang) => words <= 5 && readDate(text, lang) !== null);
}

function isMasthead(text: string): boolean {
  return (CAPITALS.test(text) || NUMBERED.test(text)) && countWords(text) <= 6;
}
