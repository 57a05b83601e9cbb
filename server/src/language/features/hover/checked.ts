import { askedAddress } from '../../../links/online/asked-address.js';
import type { LinkFact } from '../../../links/online/fact.js';
import { factOfLink } from '../../../links/online/fact-of-link.js';
import { ignoring } from '../../../links/online/ignored.js';
import { localDay } from '../../../text/day.js';
import type { OpenBrief } from '../../briefs.js';
import { type LinkWords, linkWordsFor } from '../../links/link-words.js';
import { codeSpan } from '../../markdown-text.js';
import type { Session } from '../../session.js';
import { stateOf } from '../check-links/link-state.js';

/** Longer addresses are cut short: nobody reads them, and a hover has its bounds. */
const LONGEST = 300;

/** What is known of a link to the web: status, day and the redirects it was led over; or why nothing is. Markdown. */
export function checkedText(session: Session, { uri, settings }: OpenBrief, url: URL): string {
  const words = linkWordsFor(session.words.language);
  const asked = askedAddress(url);
  if (asked === null) return words.unchecked.done;
  const { links: rules } = settings;
  if (ignoring(rules.ignore)(asked.address)) return words.ignored;
  const fact = session.links.facts(rules)?.get(asked.address) ?? null;
  if (fact === null) return words.unchecked[stateOf(session, uri, rules.online)];
  return factLines(factOfLink(fact, url), asked.fragment, words).join('  \n');
}

function factLines(fact: LinkFact, fragment: string | null, words: LinkWords): string[] {
  const { verdict, status, chain, learnt } = fact;
  const day = localDay(learnt);
  const lines: string[] = [];
  if (verdict.kind === 'moved') lines.push(`${words.moved} ${addressText(verdict.to)}`);
  if (verdict.kind === 'dead') lines.push(words.dead[verdict.why]);
  if (verdict.kind === 'unverified') {
    lines.push(verdict.why === 'refused' ? words.refused(fact.refusal) : words.unverified[verdict.why]);
  }
  lines.push(status === null ? words.asked(day) : words.answered(status, day));
  const isThere = verdict.kind === 'ok' || verdict.kind === 'moved';
  if (isThere && fragment !== null && fact.fragments.get(fragment) === 'missing' && !namesPlace(fact)) {
    lines.push(words.noFragment(addressText(`#${fragment}`)));
  }
  const isSaid = chain.length === 1 && verdict.kind === 'moved';
  if (chain.length > 0 && !isSaid) {
    lines.push(`${words.through}:`, ...chain.map((hop) => `${hop.status} → ${addressText(hop.to)}`));
  }
  return lines;
}

/** A redirect that names a place of its own takes the place of the link’s. */
function namesPlace({ chain }: LinkFact): boolean {
  return chain.some(({ to }) => to.includes('#'));
}

/** As code: nothing in it is a link, and what a server wrote becomes no markup. */
function addressText(address: string): string {
  return codeSpan(address.length > LONGEST ? `${address.slice(0, LONGEST)}…` : address);
}
