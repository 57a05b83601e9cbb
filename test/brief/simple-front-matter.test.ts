import { expect, test } from 'vitest';
import { readEntries } from '../../server/src/brief/read-front-matter.js';
import { readSimpleEntries } from '../../server/src/brief/simple-front-matter.js';

const read = (yaml: string) => readSimpleEntries(yaml, 4);

/** What the parser finds, placed as in a file whose first line is the fence. */
function parsed(yaml: string) {
  return readEntries(yaml, { start: 4, end: 4 + yaml.length });
}

test.each([
  'date: 2026-05-04\n',
  'date: 2026-05-04\r\nstatus: draft\r\n',
  'title: A Railway, at last (and why) - part [1]\nauthor: Łukasz O’Neill "Jr"\nnumber: 41\n',
  'number: 007\nseries: Ports & Trade\n\nlang: pl\n',
  'date:    2026-02-30\n',
  '',
])('is read without the parser as the parser reads it: %j', (yaml) => {
  expect(read(yaml)).not.toBeNull();
  expect({ entries: read(yaml), problems: [] }).toEqual(parsed(yaml));
});

test.each([
  'a: true',
  'a: Null',
  'a: 1.5',
  'a: 0x1f',
  'a: 1e3',
  'a: "quoted"',
  'a: [x]',
  'a: b: c',
  'a: b # c',
  'a: b\n  c',
  'a:',
  'a:b',
  'a: b ',
  '- a',
  '# a',
  'a: &b c',
  'a: *b',
  'a: |\n  b',
  'true: a',
  'a: b\u0000c',
  'a: b\rc: d',
])('is left to the parser: %j', (yaml) => {
  expect(read(yaml)).toBeNull();
});

test('whatever is read without the parser is read alike', () => {
  const pieces = [
    'a',
    'date',
    ':',
    ': ',
    ' ',
    '2026-05-04',
    '12',
    'é',
    '-',
    '\n',
    '\r\n',
    '#',
    '"',
    "'",
    '[',
    '|',
    'true',
    '.',
    ',',
    '!',
    '&',
    '~',
    '0x',
    'e3',
  ];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let simple = 0;
  for (let round = 0; round < 4000; round++) {
    const tail = Array.from({ length: next(6) }, () => pieces[next(pieces.length)]).join('');
    const yaml = `k: v\n${next(2) === 0 ? 'key: x' : ''}${tail}`;
    const entries = read(yaml);
    if (entries === null) continue;
    simple++;
    expect({ yaml, entries, problems: [] }).toEqual({ yaml, ...parsed(yaml) });
  }
  expect(simple).toBeGreaterThan(200);
});
