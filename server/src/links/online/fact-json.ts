import * as v from 'valibot';
import { askedAddress, LONGEST_ADDRESS } from './asked-address.js';
import type { LinkFact } from './fact.js';

const MOST_FRAGMENTS = 500;

const link = v.pipe(v.string(), v.maxLength(2 * LONGEST_ADDRESS), v.check(isWebAddress));
const address = v.pipe(v.string(), v.check(isAsked));
const status = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));

const verdict = v.variant('kind', [
  v.strictObject({ kind: v.literal('ok') }),
  v.strictObject({ kind: v.literal('moved'), to: link }),
  v.strictObject({ kind: v.literal('dead'), why: v.picklist(['not-found', 'gone', 'no-host']) }),
  v.strictObject({
    kind: v.literal('unverified'),
    why: v.picklist([
      ...(['look-up', 'connection', 'timeout', 'cut-off', 'tls', 'protocol', 'refused', 'offline'] as const),
      ...(['too-many-redirects', 'redirect-loop', 'redirect-target'] as const),
      ...(['sign-in', 'forbidden', 'too-many-requests', 'server-error', 'status'] as const),
    ]),
  }),
]);

const fragment = v.strictTuple([
  v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
  v.picklist(['found', 'missing', 'unknown']),
]);

const refusal = v.picklist([
  ...(['unspecified', 'loopback', 'private', 'link-local', 'shared', 'multicast', 'translated'] as const),
  ...(['documentation', 'benchmarking', 'metadata', 'reserved', 'port'] as const),
]);

const fact = v.strictObject({
  address,
  verdict,
  status: v.nullable(status),
  refusal: v.nullable(refusal),
  chain: v.pipe(v.array(v.strictObject({ from: address, status, to: link })), v.maxLength(10)),
  fragments: v.pipe(v.array(fragment), v.maxLength(MOST_FRAGMENTS)),
  learnt: v.pipe(v.number(), v.finite(), v.minValue(0)),
  leave: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS))),
});

/** A fact as the cache writes it: plain JSON. Of very many fragments only the first are kept. */
export function factToJson(known: LinkFact): v.InferInput<typeof fact> {
  return {
    ...known,
    chain: [...known.chain],
    fragments: [...known.fragments].slice(0, MOST_FRAGMENTS).map(([written, finding]) => [written, finding]),
  };
}

/** A fact as it stands in the cache, or null where that is none: files are cut off, edited and written by other versions. */
export function factFromJson(json: unknown): LinkFact | null {
  const read = v.safeParse(fact, json, { abortEarly: true });
  return read.success ? { ...read.output, fragments: new Map(read.output.fragments) } : null;
}

function isAsked(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && URL.canParse(text) && askedAddress(new URL(text))?.address === text;
}

/** As the hops of a chain are written: what a parser would mend, such as control characters, comes from no check. */
function isWebAddress(text: string): boolean {
  const asked = URL.canParse(text) ? askedAddress(new URL(text)) : null;
  return asked !== null && text === asked.address + (asked.fragment === null ? '' : `#${asked.fragment}`);
}
