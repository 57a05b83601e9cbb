import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { wantedOf, webLinks } from '../../../links/online/web-links.js';
import type { OpenBrief } from '../../briefs.js';
import { linkWordsFor } from '../../links/link-words.js';
import type { CheckLinksAnswer, CheckLinksParams } from '../../protocol.js';
import type { Session } from '../../session.js';
import { countLinks } from './summary.js';

/** For clients without requests of ours, and for code actions. Argument: as `spotlight/checkLinks`. */
export const CHECK_COMMAND = 'spotlight.server.checkLinks';

/** What only a check over the network can say. */
export const ONLINE_RULES: ReadonlySet<string> = new Set(['link-dead', 'link-redirected', 'link-unreachable']);

/** Checks the links of an open brief and says how they do; null where there is no such brief. */
export async function checkNow(
  session: Session,
  { uri, again = false, only }: CheckLinksParams,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckLinksAnswer | null> {
  const { briefs, links, workspace } = session;
  const before = await briefs.get(uri);
  if (before === null || workspace.isPast(uri)) return null;
  const words = linkWordsFor(session.words.language);
  const rules = before.settings.links;
  const wanted = wantedOf(meant(before, only), rules.ignore);
  let whole = true;
  if (links.able === 'yes' && wanted.length > 0) {
    progress.begin(words.checking, 0, undefined, true);
    whole = await links.now(uri, wanted, rules, {
      again,
      settled: (done, all) => progress.report(Math.floor((100 * done) / all), words.progress(done, all)),
      isCancelled: () => token.isCancellationRequested,
      onCancel: (call) => void token.onCancellationRequested(call),
    });
    progress.done();
  }
  return summary(session, (await briefs.get(uri)) ?? before, only, !whole);
}

async function summary(
  session: Session,
  open: OpenBrief,
  only: string | undefined,
  cancelled: boolean,
): Promise<CheckLinksAnswer> {
  const { links } = session;
  const words = linkWordsFor(session.words.language);
  const { links: rules } = open.settings;
  const counts = countLinks(meant(open, only), links.facts(rules), rules.ignore);
  const { findings } = await open.lint();
  const others =
    only === undefined ? findings.filter(({ rule }) => rule.startsWith('link-') && !ONLINE_RULES.has(rule)).length : 0;
  const state = links.able !== 'yes' ? links.able : links.isOffline ? 'offline' : 'done';
  const isAble = state === 'done' || state === 'offline';
  const sentences = [
    ...(isAble ? [words.summary(counts)] : [words.unchecked[state].replace(/\.$/, '')]),
    ...(state === 'offline' ? [words.offline] : []),
    ...(cancelled && state === 'done' ? [words.cancelled] : []),
    ...(others > 0 ? [words.others(others)] : []),
  ];
  return { ...counts, state, cancelled, others, text: sentences.map((each) => `${each}.`).join(' ') };
}

function meant({ brief }: OpenBrief, only: string | undefined) {
  const links = webLinks(brief);
  return only === undefined ? links : links.filter(({ address }) => address === only);
}
