import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../server/src/brief/parse-brief.js';
import type { Refusal } from '../../../server/src/links/online/address-policy.js';
import type { LinkFact, LinkFacts } from '../../../server/src/links/online/fact.js';
import type { UnverifiedReason } from '../../../server/src/links/online/verdict.js';
import { wrapExample } from '../../../server/src/lint/examples.js';
import { rule as redirected } from '../../../server/src/rules/link-redirected.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { fixed, lint, type Marked, ofRule } from '../../rules/lint.js';

const ONLINE = new Set(['link-dead', 'link-redirected', 'link-unreachable']);
/** Midday of the day that the tests call today. */
const NOON = new Date('2026-11-22T12:00:00').getTime();
const PAGE = 'https://www.pism.pl/page';

function fact(rest: Partial<LinkFact> = {}): LinkFact {
  const verdict = { kind: 'ok' } as const;
  const none = { status: 200, refusal: null, chain: [], fragments: new Map(), learnt: NOON, leave: null };
  return { address: PAGE, verdict, ...none, ...rest };
}

function facts(...all: readonly LinkFact[]): LinkFacts {
  const known = new Map(all.map((each) => [each.address, each]));
  return { get: (address) => known.get(address) ?? null };
}

const dead = fact({ verdict: { kind: 'dead', why: 'not-found' }, status: 404 });

function moved(to: string, address = PAGE, statuses: readonly number[] = [301]): LinkFact {
  const chain = statuses.map((status) => ({ from: address, status, to }));
  return fact({ address, verdict: { kind: 'moved', to }, chain });
}

function unverified(why: UnverifiedReason, refusal: Refusal | null = null): LinkFact {
  return fact({ verdict: { kind: 'unverified', why }, status: null, refusal });
}

const CONTEXT = { options: {}, authors: [], terms: [], files: null, today: '2026-11-22', asOf: null };

const inBrief = (text: string): string => wrapExample(text, 'answer');

/** What the three rules say of a text in an answer. */
async function find(text: string, links: LinkFacts | null, ignore: readonly string[] = []): Promise<Marked[]> {
  const settings = {
    links: {
      ...{ online: true, timeout: 1000, concurrency: 1, perHost: 1, retries: 0, cacheDays: { ok: 0, dead: 0 } },
      ignore,
    },
  };
  return (await lint(inBrief(text), settings, links)).filter(({ rule }) => ONLINE.has(rule));
}

async function only(text: string, links: LinkFacts): Promise<Marked> {
  const found = await find(text, links);
  expect(found).toHaveLength(1);
  return found[0] as Marked;
}

const link = (target: string): string => `See [the study](${target}) for more.`;

describe('the rules about checked links', () => {
  it('say nothing where nobody asked, where nothing is known, and of what is ignored', async () => {
    expect(await find(link(PAGE), null)).toEqual([]);
    expect(await find(link(PAGE), facts())).toEqual([]);
    expect(await find(link(PAGE), facts(fact()))).toEqual([]);
    expect(await find(link(PAGE), facts(dead), ['www.pism.pl'])).toEqual([]);
    expect(await find(link(PAGE), facts(dead), ['other.pl'])).toHaveLength(1);
  });

  it('know of a DOI what its address at the resolver answers', async () => {
    const address = 'https://doi.org/10.1093/ia/iiab033';
    const unknown = fact({ address, verdict: { kind: 'dead', why: 'not-found' }, status: 404 });
    expect(await find(link('doi:10.1093/ia/iiab033'), facts(unknown))).toMatchObject([
      { rule: 'link-dead', marks: 'doi:10.1093/ia/iiab033' },
    ]);
    expect(await find(link('doi:10.1093/ia/iiab033'), facts(moved('https://doi.org/10.1/x', address)))).toEqual([]);
    expect(await find(link('doi:nothing'), facts(unknown))).toEqual([]);
  });

  it('never call a suppression unused: the web answers otherwise on another day', async () => {
    const text = inBrief(`<!-- spotlight-disable-next-line link-dead -->\n\n${link(PAGE)}`);
    const unused = (links: LinkFacts | null) => ofRule('suppression-unused', text, {}, links);
    expect(await unused(null)).toEqual([]);
    expect(await unused(facts(fact()))).toEqual([]);
    expect(await unused(facts(dead))).toEqual([]);
    expect(await ofRule('link-dead', text, {}, facts(dead))).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ['a link', `[a](${PAGE})`, [PAGE]],
    ['a link in angle brackets', `[a](<${PAGE}>)`, [PAGE]],
    ['a link with a title', `[a](${PAGE} "title")`, [PAGE]],
    ['an image', `![a](${PAGE})`, [PAGE]],
    ['a linked image, at both', `[![a](${PAGE})](${PAGE})`, [PAGE, PAGE]],
    ['an autolink', `<${PAGE}>`, [PAGE]],
    ['a bare address', `See ${PAGE}.`, [PAGE]],
    ['links that share a definition, once', `[a][p], [b][p].\n\n[p]: ${PAGE}`, [PAGE]],
    ['links to one address, each', `[a](${PAGE}), [b](${PAGE})`, [PAGE, PAGE]],
    ['an address with blanks around it', `[a](  ${PAGE}  )`, [PAGE]],
    ['capitals in scheme and host', '[a](HTTPS://WWW.pism.pl/page)', ['HTTPS://WWW.pism.pl/page']],
    ['a fragment', `[a](${PAGE}#x)`, [`${PAGE}#x`]],
    ['a character reference', '[a](https://www.pism.pl/p&#97;ge)', ['https://www.pism.pl/p&#97;ge']],
    ['no path, no code, no other page', '[a](page.md) `https://www.pism.pl/page` [b](https://www.pism.pl/Page)', []],
  ])('mark the target of %s', async (_what, text, marks) => {
    const found = await find(text, facts(dead));
    expect(found.map((each) => [each.rule, each.marks])).toEqual(marks.map((each) => ['link-dead', each]));
  });

  it('call no page dead that was asked for without the name and the password of its link', async () => {
    const text = link('https://me:secret@www.pism.pl/page');
    const found = await only(text, facts(dead));
    expect([found.rule, found.marks]).toEqual(['link-unreachable', 'https://me:secret@www.pism.pl/page']);
    expect(found.message).toContain('could not be checked: it asks for a sign-in (404). Nothing is proven');
    const unknown = fact({ verdict: { kind: 'dead', why: 'no-host' }, status: null });
    expect((await only(text, facts(unknown))).rule).toBe('link-dead');
  });

  it('name the day only where it is another than today, whatever the hour', async () => {
    const at = (time: string) => only(link(PAGE), facts({ ...dead, learnt: new Date(time).getTime() }));
    expect((await at('2026-11-22T00:00:01')).message).toBe((await at('2026-11-22T23:59:59')).message);
    expect((await at('2026-11-22T08:00:00')).message).toBe(
      'The link “the study” leads to a page that is not there (404): correct its address, or link to an archived copy.',
    );
    expect((await at('2026-11-20T08:00:00')).message).toContain('not there (404 on 2026-11-20):');
    for (const learnt of [Number.NaN, 1e300, 8.64e15, -1e15]) {
      expect((await only(link(PAGE), facts({ ...dead, learnt }))).message).toContain('(404)');
    }
  });

  it('say over which redirects they came', async () => {
    const chain = [
      { from: PAGE, status: 302, to: 'https://www.pism.pl/b' },
      { from: 'https://www.pism.pl/b', status: 301, to: 'https://gone.pl/c' },
    ];
    const { message } = await only(
      link(PAGE),
      facts(fact({ chain, verdict: { kind: 'dead', why: 'no-host' }, status: null })),
    );
    expect(message).toBe(
      'The link “the study” leads, over 2 redirects to “https://gone.pl/c”, to “gone.pl”, a host that does not exist: correct its ' +
        'address, or link to an archived copy.',
    );
    const late = await only(link(PAGE), facts({ ...unverified('timeout'), chain }));
    expect(late.message).toBe(
      'The link “the study” could not be checked over 2 redirects to “https://gone.pl/c”: its server did not answer in time. Nothing is ' +
        'proven by that: open it to see.',
    );
  });
});

describe('link-unreachable', () => {
  const REASONS: readonly UnverifiedReason[] = [
    ...(['look-up', 'connection', 'timeout', 'cut-off', 'tls', 'protocol'] as const),
    ...(['too-many-redirects', 'redirect-loop', 'redirect-target'] as const),
    ...(['sign-in', 'forbidden', 'too-many-requests', 'server-error', 'status'] as const),
  ];
  const REFUSALS: readonly Refusal[] = [
    ...(['unspecified', 'loopback', 'private', 'link-local', 'shared', 'multicast', 'translated'] as const),
    ...(['documentation', 'benchmarking', 'metadata', 'reserved', 'port'] as const),
  ];

  it('has words for every reason, each its own, and proves nothing', async () => {
    const messages = new Set<string>();
    for (const each of [
      ...REASONS.map((why) => unverified(why)),
      ...REFUSALS.map((why) => unverified('refused', why)),
    ]) {
      const { rule, severity, message } = await only(link(PAGE), facts(each));
      expect([rule, severity]).toEqual(['link-unreachable', 'info']);
      expect(message).toMatch(/^The link “the study” could not be checked: [a-z].*[.]$/);
      expect(message).not.toMatch(/undefined|null|dead|gone/);
      messages.add(message);
    }
    expect(messages.size).toBe(REASONS.length + REFUSALS.length);
  });

  it('says of a refused address that only the user can allow it', async () => {
    const { message } = await only(link(PAGE), facts(unverified('refused', 'loopback')));
    expect(message).toContain('an address of this machine, which is not asked unless you allow it');
  });

  it('is silent where there was no network', async () => {
    expect(await find(link(PAGE), facts(unverified('offline')))).toEqual([]);
  });

  const withFragments = (...missing: readonly string[]): LinkFacts =>
    facts(fact({ fragments: new Map(missing.map((each) => [each, 'missing'])) }));

  it.each<[string, string, string, string]>([
    ['a fragment', link(`${PAGE}#results`), 'results', '#results'],
    ['an encoded one', link(`${PAGE}#wy%C5%BCej`), 'wy%C5%BCej', '#wy%C5%BCej'],
    ['a text fragment', link(`${PAGE}#:~:text=no%20such`), ':~:text=no%20such', '#:~:text=no%20such'],
    ['one that is written with a reference', link(`${PAGE}&#35;results`), 'results', `${PAGE}&#35;results`],
    ['one of a definition', `[a][p]\n\n[p]: <${PAGE}#results>`, 'results', '#results'],
    ['one with a second #', link(`${PAGE}#a#b`), 'a#b', '#a#b'],
  ])('marks %s that is missing', async (_what, text, fragment, marks) => {
    const found = await only(text, withFragments(fragment));
    expect([found.rule, found.marks]).toEqual(['link-unreachable', marks]);
  });

  it('says what is missing in words that a reader knows', async () => {
    const { message } = await only(link(`${PAGE}#wy%C5%BCej`), withFragments('wy%C5%BCej'));
    expect(message).toContain('nothing in it is called “#wyżej”: correct the end of the address, unless a script');
    const words = await only(
      link(`${PAGE}#:~:text=before-,the%20first,the%20last,-after&text=other`),
      withFragments(':~:text=before-,the%20first,the%20last,-after&text=other'),
    );
    expect(words.message).toContain('nothing in it holds the words “the first … the last, other”');
  });

  it('says nothing of a fragment that is found, unknown, not looked for, or replaced by a redirect', async () => {
    const text = link(`${PAGE}#x`);
    for (const finding of ['found', 'unknown'] as const) {
      expect(await find(text, facts(fact({ fragments: new Map([['x', finding]]) })))).toEqual([]);
    }
    expect(await find(text, facts(fact()))).toEqual([]);
    const chain = [{ from: PAGE, status: 302, to: 'https://www.pism.pl/b#y' }];
    expect(await find(text, facts(fact({ chain, fragments: new Map([['x', 'missing']]) })))).toEqual([]);
    expect(await find(text, facts({ ...dead, fragments: new Map([['x', 'missing']]) }))).toHaveLength(1);
  });
});

describe('link-redirected', () => {
  const NEW = 'https://new.pism.pl/the/page?id=1&lang=en';

  it.each<[string, string, string]>([
    ['a link', link(PAGE), link(NEW)],
    ['a link in angle brackets', `[a](<${PAGE}>)`, `[a](<${NEW}>)`],
    ['a link with a title', `[a](${PAGE} "T")`, `[a](${NEW} "T")`],
    ['an image', `![a](${PAGE})`, `![a](${NEW})`],
    ['an autolink', `<${PAGE}>`, `<${NEW}>`],
    ['a bare address', `See ${PAGE}.`, `See ${NEW}.`],
    ['a definition', `[a][p], [b][p].\n\n[p]: ${PAGE} "T"`, `[a][p], [b][p].\n\n[p]: ${NEW} "T"`],
    ['two links', `${link(PAGE)} ${link(PAGE)}`, `${link(NEW)} ${link(NEW)}`],
    ['a link with a fragment', link(`${PAGE}#x`), link(`${NEW}#x`)],
  ])('has a fix for %s', async (_what, before, after) => {
    expect(await fixed(inBrief(before), {}, facts(moved(NEW)))).toBe(inBrief(after));
  });

  it('names the new address, the statuses of the way there, and nothing of a temporary rest', async () => {
    const chain = [
      { from: PAGE, status: 301, to: 'https://a.pl/' },
      { from: 'https://a.pl/', status: 308, to: NEW },
      { from: NEW, status: 302, to: 'https://b.pl/' },
    ];
    const { message, fix } = await only(link(PAGE), facts({ ...moved(NEW), chain }));
    expect(message).toBe(
      'The link “the study” leads to an address that has moved for good (301, 308) to “https://new.pism.pl/the/page?id=1&lang=en”: link to ' +
        'the new address.',
    );
    expect(fix?.title).toBe('Link to “https://new.pism.pl/the/page?id=1&lang=en”');
  });

  it.each<[string, string, 'fix' | 'suggestion' | 'report' | 'silence']>([
    ['http://a.pl/x', 'https://a.pl/x', 'fix'],
    ['https://a.pl/x', 'https://a.pl/x/', 'fix'],
    ['https://a.pl/x/', 'https://a.pl/x', 'fix'],
    ['https://a.pl/x', 'https://www.a.pl/x', 'fix'],
    ['https://a.pl/x/index.html', 'https://a.pl/x/', 'fix'],
    ['https://a.pl/x?utm_source=y', 'https://a.pl/x', 'fix'],
    ['https://a.pl/x/amp', 'https://a.pl/x', 'fix'],
    ['https://a.pl/old', 'https://b.pl/new', 'fix'],
    ['https://a.pl/?p=12', 'https://b.pl/?p=12', 'fix'],
    ['https://a.pl/', 'https://a.pl/home', 'fix'],
    ['https://a.pl/login/help', 'https://b.pl/login/help/', 'fix'],
    // The page itself may be gone.
    ['https://a.pl/news/12', 'https://a.pl/', 'report'],
    ['https://a.pl/news/12', 'https://b.pl/en/', 'report'],
    ['https://a.pl/news/12', 'https://a.pl/?utm_source=old', 'report'],
    ['https://a.pl/news/12', 'https://a.pl/en?lang=en', 'report'],
    ['https://a.pl/news/12', 'https://a.pl/home', 'report'],
    ['https://a.pl/news/12', 'https://b.pl/en/home.html', 'report'],
    ['https://a.pl/?p=12', 'https://a.pl/', 'report'],
    ['https://a.pl/news/2021/story', 'https://a.pl/news/', 'report'],
    ['https://a.pl/news/story.html', 'https://a.pl/news', 'report'],
    ['https://a.pl/article.php?id=12', 'https://a.pl/article.php', 'report'],
    // These are no pages that anybody meant.
    ['https://a.pl/x', 'https://a.pl/login?next=%2Fx', 'report'],
    ['https://a.pl/x', 'https://consent.a.pl/?continue=https%3A%2F%2Fa.pl%2Fx', 'report'],
    ['https://a.pl/x', 'https://a.pl/wall?to=https%3A%2F%2Fa.pl%2Fx', 'report'],
    ['https://www.a.pl/x', 'https://sale.pl/profile?d=a.pl', 'report'],
    ['https://a.pl/x', 'https://a.pl/404', 'report'],
    ['https://a.pl/x', 'https://a.pl/errors/not-found.html', 'report'],
    // For the author to choose.
    ['https://a.pl/x', 'https://a.pl/en-us/x', 'suggestion'],
    ['https://a.pl/x', 'http://b.pl/y', 'suggestion'],
    // The address as it is written is as good.
    ['https://a.pl/x', 'http://a.pl/x', 'silence'],
    ['https://a.pl', 'https://a.pl/', 'silence'],
    ['https://A.pl/x', 'https://a.pl/x', 'silence'],
    // Such an address would be the next finding, or no link any more.
    ['https://a.pl/x', 'https://example.com/x', 'report'],
    ['https://a.pl/x', 'https://a_b.pl/x', 'report'],
    ['https://a.pl/x', 'https://b.pl/{{x', 'report'],
    ['https://a.pl/x', 'https://b.pl/a|b', 'report'],
    ['https://me:secret@a.pl/x', 'https://b.pl/x', 'report'],
  ])('of %s, which leads to %s for good: a %s', async (target, to, expected) => {
    const address = new URL(target);
    const plain = `${address.protocol}//${address.host}${address.pathname}${address.search}`;
    const found = await find(link(target), facts(moved(to, plain)));
    const shown = found.map(({ fix, suggestions }) =>
      fix !== null ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'report',
    );
    expect(shown).toEqual(expected === 'silence' ? [] : [expected]);
    for (const { message } of found) expect(message).toMatch(/ has moved for good \(301\) to .*[a-z]\.$/);
  });

  it('offers no address of which something worse is known, so that fixes come to rest', async () => {
    const other = 'https://b.pl/other';
    for (const known of [
      moved(PAGE, other),
      fact({ address: other, verdict: { kind: 'dead', why: 'gone' }, status: 410 }),
      { ...unverified('timeout'), address: other },
    ]) {
      const links = facts(moved(other), known);
      expect(await fixed(inBrief(link(PAGE)), {}, links)).toBe(inBrief(link(PAGE)));
    }
    const links = facts(moved(other), fact({ address: other }));
    expect(await fixed(inBrief(link(PAGE)), {}, links)).toBe(inBrief(link(other)));
  });

  it('lets link-insecure speak for itself', async () => {
    const secure = 'https://www.pism.pl/page';
    const insecure = 'http://www.pism.pl/page';
    const found = await lint(inBrief(link(insecure)), {}, facts(moved(secure, insecure)));
    expect(found.map(({ rule }) => rule)).toEqual(['link-insecure', 'link-redirected']);
    expect(await fixed(inBrief(link(insecure)), {}, facts(moved(secure, insecure)))).toBe(inBrief(link(secure)));
    expect(await lint(inBrief(link(secure)), {}, facts(fact()))).toEqual([]);
  });

  it('writes every new address so that the link leads there, or does not write it', async () => {
    const signs = [
      'a',
      'B',
      '0',
      '-',
      '_',
      '~',
      '.',
      '(',
      ')',
      '[',
      ']',
      '*',
      '!',
      "'",
      ';',
      '&',
      '&amp;',
      '&copy;',
      '&#97;',
    ];
    const more = [
      '/',
      '?',
      '#',
      '=',
      ':',
      '@',
      '$',
      '+',
      ',',
      '\\',
      '|',
      '`',
      '^',
      '{',
      '}',
      '%20',
      '%zz',
      'ł',
      '😀',
      '<',
      '"',
      ' ',
    ];
    const shapes = [
      (target: string) => `See [the study](${target}) here.`,
      (target: string) => `See [the study](<${target}>) here.`,
      (target: string) => `See <${target}> here.`,
      (target: string) => `See ${target}, here.`,
      (target: string) => `See (${target}) here.`,
      (target: string) => `See *${target}* here.`,
      (target: string) => `See [the page][p].\n\n[p]: ${target}`,
      (target: string) => `| a | b |\n|---|---|\n| [c](${target}) | d |`,
    ];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const all = [...signs, ...more];
    const some = (): string => Array.from({ length: 1 + random(9) }, () => all[random(all.length)]).join('');
    let [written, tried] = [0, 0];
    for (let turn = 0; turn < 1000; turn++) {
      const [before, after] = [`https://a.pl/x${some()}`, `https://b.pl/y${some()}`];
      const shape = shapes[turn % shapes.length];
      if (shape === undefined || !URL.canParse(after)) continue;
      const brief = parseBrief(shape(before));
      const [linked] = brief.links;
      if (linked?.target == null || !URL.canParse(linked.target)) continue;
      const address = new URL(linked.target);
      const [asked, to] = [
        `${address.origin}${address.pathname}${address.search}`,
        new URL(after).href.replace(/#$/, ''),
      ];
      const [finding] = [...((await redirected.check({ ...CONTEXT, brief, links: facts(moved(to, asked)) })) ?? [])];
      const edits = (finding?.fix ?? finding?.suggestions?.[0])?.edits;
      tried += 1;
      if (edits === undefined) continue;
      written += 1;
      const now = parseBrief(applyEdits(brief.source.text, edits));
      const wanted = to.includes('#') ? to : to + address.hash;
      expect({ from: shape(before), targets: now.links.map((each) => each.target) }).toEqual({
        from: shape(before),
        targets: [wanted],
      });
    }
    expect(tried).toBeGreaterThan(700);
    expect(written).toBeGreaterThan(300);
  });
});
