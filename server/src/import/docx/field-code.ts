import { type LinkTarget, withFragment } from './links.js';

/** The code of a field, read: ` HYPERLINK "https://…" \o "The act" `. */
export interface FieldCode {
  /** In capitals; empty where there is none. */
  readonly kind: string;
  readonly words: readonly string[];
  /** By their letter, with the word behind each that takes one. */
  readonly switches: ReadonlyMap<string, string>;
}

/** Switches of `HYPERLINK` that a word follows; no other kind is looked at so closely. */
const TAKES_WORD = new Set(['l', 'o', 't', 'f', 's']);

export function readFieldCode(code: string): FieldCode {
  const tokens = tokensOf(code);
  const words: string[] = [];
  const switches = new Map<string, string>();
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const letter = token.quoted ? null : (/^\\(.)$/.exec(token.text)?.[1]?.toLowerCase() ?? null);
    if (letter === null) words.push(token.text);
    else switches.set(letter, TAKES_WORD.has(letter) ? (tokens[++index]?.text ?? '') : '');
  }
  return { kind: tokens[0]?.text.toUpperCase() ?? '', words, switches };
}

/** Where a field leads: an address, its `\l` as the fragment; null where it is no link. */
export function targetOf({ kind, words, switches }: FieldCode): LinkTarget | null {
  if (kind !== 'HYPERLINK') return null;
  const address = words[0]?.trim() ?? '';
  const fragment = switches.get('l')?.trim() ?? '';
  if (address === '') return fragment === '' ? null : { bookmark: fragment };
  if (address.startsWith('#') && fragment === '') return { bookmark: address.slice(1) };
  return { address: fragment === '' ? address : withFragment(address, fragment) };
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '”' };

function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < code.length; ) {
    const first = code.charAt(at);
    if (/\s/.test(first)) {
      at++;
      continue;
    }
    const closing = CLOSING[first];
    let text = '';
    if (closing === undefined) {
      while (at < code.length && !/\s/.test(code.charAt(at))) text += code[at++];
    } else {
      for (at++; at < code.length && code[at] !== closing; at++) {
        if (code[at] === '\\' && /["\\]/.test(code[at + 1] ?? '')) at++;
        text += code[at] ?? '';
      }
      at++;
    }
    tokens.push({ text, quoted: closing !== undefined });
  }
  return tokens;
}
