import type { LinkFact } from '../links/online/fact.js';
import { factFromJson, factToJson } from '../links/online/fact-json.js';

/** A fact as it stands in a file: found by its address without being read, since reading ten thousand of them takes half a second. */
export interface FactLine {
  readonly address: string;
  /** As `Date.now`. */
  readonly learnt: number;
  /** As `Date.now`: when nobody would use it any more. */
  readonly until: number;
  readonly json: string;
}

/** The first line of each file. */
const HEAD = 'spotlight-brief link facts 1';

/** Longer ones are not kept: a chain of addresses that nobody links to. UTF-16 units. */
const LONGEST_LINE = 65_536;

/** What a file holds; what is cut off or no line of ours is left out. Null where it is no such file. */
export function readFactLines(text: string): readonly FactLine[] | null {
  const lines = text.split('\n');
  if (lines[0] !== HEAD) return null;
  const found: FactLine[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if (read !== null) found.push(read);
  }
  return found;
}

/** `learnt until address {…}`: neither a number nor an address holds a blank. Every start reads all lines: a pattern takes three times as long. */
function readLine(line: string): FactLine | null {
  const first = line.indexOf(' ');
  const second = line.indexOf(' ', first + 1);
  const third = line.indexOf(' ', second + 1);
  if (first < 1 || third === -1 || line.length > LONGEST_LINE) return null;
  const [learnt, until] = [Number(line.slice(0, first)), Number(line.slice(first + 1, second))];
  if (!(learnt >= 0 && learnt <= LATEST && until >= 0 && until <= LATEST)) return null;
  return { address: line.slice(second + 1, third), learnt, until, json: line.slice(third + 1) };
}

/** The last moment of a `Date`. */
const LATEST = 8.64e15;

/** The fact of a line, or null where it holds none: files are cut off, edited, and written by other versions. */
export function factOfLine(line: FactLine): LinkFact | null {
  try {
    const fact = factFromJson(JSON.parse(line.json));
    return fact?.address === line.address && fact.learnt === line.learnt ? fact : null;
  } catch {
    return null;
  }
}

/** Null where it is too long to be kept. @param until as `Date.now` */
export function lineOfFact(fact: LinkFact, until: number): FactLine | null {
  const learnt = Math.floor(fact.learnt);
  const json = JSON.stringify(factToJson({ ...fact, learnt }));
  return json.length + fact.address.length > LONGEST_LINE / 2
    ? null
    : { address: fact.address, learnt, until: Math.ceil(until), json };
}

/** The latest lines, as many as these bounds allow. */
export function latestLines(
  lines: Iterable<FactLine>,
  most: { readonly facts: number; readonly units: number },
): readonly FactLine[] {
  const latest = [...lines].sort((a, b) => b.learnt - a.learnt).slice(0, most.facts);
  let units = HEAD.length + 1;
  const end = latest.findIndex((line) => {
    units += textOf(line).length + 1;
    return units > most.units;
  });
  return end === -1 ? latest : latest.slice(0, end);
}

export function writeFactLines(lines: readonly FactLine[]): string {
  return `${[HEAD, ...lines.map(textOf)].join('\n')}\n`;
}

function textOf({ address, learnt, until, json }: FactLine): string {
  return `${learnt} ${until} ${address} ${json}`;
}
