/** What an author can do about a page that a permanent redirect leads to. */
export type Move =
  /** The page is surely the same: a link may be written to `to` without a person’s look. */
  | { readonly kind: 'certain'; readonly to: string }
  /** It may be another page, or one that should not be linked to: a person has to look. */
  | { readonly kind: 'doubtful'; readonly to: string; readonly why: Doubt }
  /** The address as written is as good as the new one, or better. */
  | { readonly kind: 'idle' };

export type Doubt =
  /** A page inside a site now leads to its front page: gone rather than moved. */
  | 'front-page'
  /** A page now leads to the section it stood in, or has lost what named it in its query. */
  | 'section'
  /** Where a sign-in, a consent or an error is. */
  | 'detour'
  /** The same path below a language: which one may depend on who asks. */
  | 'language'
  /** It has moved from `https:` to another address under `http:`. */
  | 'insecure';

/**
 * @param target the link’s, an absolute address
 * @param end of the verdict `moved`; the link’s own fragment is kept where this has none
 */
export function moveOf(target: string, end: string): Move {
  const [from, at] = [new URL(target), new URL(end)];
  const to = at.hash === '' ? end + from.hash : end;
  if (to === target || to === from.href) return { kind: 'idle' };
  const isDowngrade = from.protocol === 'https:' && at.protocol === 'http:';
  if (isDowngrade && from.host + from.pathname + from.search === at.host + at.pathname + at.search)
    return { kind: 'idle' };
  if (isLedHome(at, from)) return { kind: 'doubtful', to, why: 'front-page' };
  if (isSection(at, from)) return { kind: 'doubtful', to, why: 'section' };
  if (isDetour(at, from)) return { kind: 'doubtful', to, why: 'detour' };
  if (isSameInLanguage(at, from)) return { kind: 'doubtful', to, why: 'language' };
  return isDowngrade ? { kind: 'doubtful', to, why: 'insecure' } : { kind: 'certain', to };
}

/** The address to write in place of a link’s target whose page has moved for good, or null where a person has to look first. */
export function replacementFor(target: string, end: string): string | null {
  const move = moveOf(target, end);
  return move.kind === 'certain' ? move.to : null;
}

/** Whether a page now leads to a front page. One that has a query, other than for saying where a reader came from, may be a page. */
function isLedHome(at: URL, from: URL): boolean {
  if (!isFrontPage(at)) return false;
  return isFrontPage(from) ? hasMeaning(from) && !hasMeaning(at) : true;
}

/** A site’s languages have front pages of their own, such as `/en/`. */
function isFrontPage({ pathname }: URL): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|default|home|start|main)(?:\.\w{2,5})?\/?)?$/i.test(pathname);
}

function hasMeaning({ searchParams }: URL): boolean {
  return [...searchParams].some(([key]) => !TRACKING.test(key) && !/^(?:lang|language|locale|hl)$/i.test(key));
}

/** Parameters of a query that say where a reader came from, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|source)$/i;

function isSection(at: URL, from: URL): boolean {
  const [path, before] = [at.pathname.replace(/\/$/, ''), from.pathname.replace(/\/$/, '')];
  if (path === before) return at.search === '' && [...from.searchParams].some(([key]) => !TRACKING.test(key));
  if (!before.startsWith(`${path}/`)) return false;
  // Another form of one page, not a page of its own.
  return !/^(?:(?:index|default|home)\.\w{2,5}|amp|print|\d{1,2})$/i.test(before.slice(path.length + 1));
}

const DETOURS =
  /^(?:log-?in|sign-?in|sign-?up|register|sso|oauth2?|auth|authorize|consent|cookies?|captcha|challenge|error|errors|404|not-?found|page-?not-?found|unavailable)(?:\.\w{2,5})?$/i;

function isDetour(at: URL, from: URL): boolean {
  const path = at.pathname.split('/').filter((part) => DETOURS.test(part));
  if (path.some((part) => !from.pathname.includes(part))) return true;
  if (/^(?:login|signin|sso|auth|accounts?|consent)\./.test(at.hostname) && at.hostname !== from.hostname) return true;
  // The way back is written into the address: `?next=/news/12`, `?continue=https://…`; or, where a name is for sale, the name.
  return [...at.searchParams].some(([key, value]) => !from.searchParams.has(key) && isWayBack(value, from));
}

function isWayBack(value: string, from: URL): boolean {
  const path = from.pathname + from.search;
  if (value.toLowerCase().replace(/^www\./, '') === from.hostname.replace(/^www\./, '')) return true;
  return value.length > 1 && (value === path || value.endsWith(`//${from.host}${path}`));
}

function isSameInLanguage(at: URL, from: URL): boolean {
  const rest = /^\/[a-z]{2}(?:[-_][a-z]{2})?(\/.+)$/i.exec(at.pathname)?.[1];
  return rest !== undefined && rest.replace(/\/$/, '') === from.pathname.replace(/\/$/, '') && !isFrontPage(from);
}
