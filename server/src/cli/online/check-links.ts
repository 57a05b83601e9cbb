import { openFactCache } from '../../host/fact-cache.js';
import type { Settled } from '../../links/online/checker.js';
import { isOffline, type LinkFact, type LinkFacts } from '../../links/online/fact.js';
import { factAtNewAddress } from '../../links/online/fact-at-new-address.js';
import { FactStore } from '../../links/online/fact-store.js';
import { leaveKey } from '../../links/online/leave.js';
import { complain } from '../command.js';
import type { Io } from '../io.js';
import { askWeb } from './ask-web.js';
import { summarise } from './host-summary.js';
import type { OnlineOptions } from './online-options.js';
import { rememberedSentence, summaryText } from './summary-text.js';
import type { WantedLinks } from './wanted-links.js';

/**
 * Learns what is to be learnt of some links, and says on standard error what came of it; with `quiet`, only that earlier answers had to
 * do. Throws an Ending where the process is asked to end meanwhile: no request is under way then, and what was learnt is saved.
 */
export async function checkLinks(
  wanted: WantedLinks,
  { way, leaves, cache }: OnlineOptions,
  quiet: boolean,
  io: Io,
): Promise<LinkFacts> {
  const { limits, longest, addresses } = wanted;
  if (limits === null) {
    if (!quiet) complain(io, 'there is no link to check');
    return { get: () => null };
  }
  const remembered = cache ? openFactCache({ days: longest }) : null;
  if (remembered !== null) say(io, remembered.problem);
  const store = remembered?.store ?? new FactStore();
  const before = new Map<string, LinkFact>();
  const leave = leaveKey(leaves);
  for (const address of addresses.keys()) {
    const fact = store.get(address);
    // What was learnt by leave is for those who have it.
    if (fact !== null && (fact.leave === null || fact.leave === leave)) before.set(address, fact);
  }
  const learnt = new Map<string, Settled>();
  const facts: LinkFacts = {
    get(address) {
      const fact = learnt.get(address)?.fact ?? null;
      return fact !== null && !isOffline(fact) ? fact : (before.get(address) ?? null);
    },
  };
  if (way === 'remembered') {
    complain(io, rememberedSentence(way, known(facts, addresses.keys())));
    return facts;
  }
  const began = performance.now();
  const settings = { ...limits, days: limits.cacheDays, leaves };
  try {
    await askWeb(addresses, settings, store, { learnt, quiet, io, isKept: remembered !== null });
  } finally {
    for (const { fact } of learnt.values()) addNewAddress(store, fact);
    if (remembered !== null) say(io, await remembered.save());
  }
  const offline = [...learnt.values()].flatMap(({ fact }) => (isOffline(fact) ? [fact.address] : []));
  if (offline.length > 0) complain(io, rememberedSentence(way, known(facts, offline)));
  if (!quiet) {
    const all = [...addresses.keys()];
    const figures = {
      links: wanted.links,
      addresses: all.length,
      remembered: all.filter((address) => before.has(address) && before.get(address) === facts.get(address)).length,
      refused: all.filter((address) => (facts.get(address)?.refusal ?? null) !== null).length,
      took: performance.now() - began,
    };
    complain(io, summaryText(summarise(addresses, facts, timesOf(learnt)), figures));
  }
  return facts;
}

function known(facts: LinkFacts, addresses: Iterable<string>): (LinkFact | null)[] {
  return [...addresses].map((address) => facts.get(address));
}

function say(io: Io, problem: string | null): void {
  if (problem !== null) complain(io, problem);
}

/** That a page has moved says something of two addresses. */
function addNewAddress(store: FactStore, fact: LinkFact): void {
  const there = factAtNewAddress(fact);
  if (there !== null && store.get(there.address) === null) store.put(there);
}

/** Milliseconds that the requests about each address took, where there were any: a refused address was sent none. */
function timesOf(learnt: ReadonlyMap<string, Settled>): ReadonlyMap<string, number> {
  const isAsked = ({ fact, requests }: Settled): boolean =>
    requests > 0 && !isOffline(fact) && (fact.refusal === null || fact.chain.length > 0);
  return new Map([...learnt].flatMap(([address, settled]) => (isAsked(settled) ? [[address, settled.spent]] : [])));
}
