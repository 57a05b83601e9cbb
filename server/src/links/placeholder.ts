/** Words that authors put where the address is still to come, without punctuation and in lower case. */
const WORDS = new Set(
  (
    'todo|to do|tbd|tba|tbc|tk|fixme|fix me|link|links|url|uri|href|hyperlink|placeholder|dummy|undefined|null|none|' +
    'your link|your url|your link here|your url here|my link|some link|some url|the link|the url|' +
    'link here|url here|link tbd|link todo|todo link|todo url|add link|add url|add link here|add url here|' +
    'insert link|insert url|insert link here|insert url here|insert here|paste link|paste url|paste link here|' +
    'paste url here|put link here|link to come|link to follow|link needed|missing link|link missing|no link|' +
    'wstaw link|wstaw adres|dodaj link|tu link|link tutaj|tu wstawić link|uzupełnić|do uzupełnienia|brak|brak linku'
  ).split('|'),
);

/** Hosts of one label that stand for a host to be named. */
const HOSTS = new Set('site|website|domain|host|hostname|server|address|www|some|foo|bar'.split('|'));

/** Names that RFC 2606 and RFC 6761 keep from ever being anybody's. */
const RESERVED = /(?:^|\.)example\.(?:com|org|net|edu)$|(?:^|\.)(?:example|test|invalid)$/;

/** Hosts that belong to somebody and still mean "put yours here". */
const YOURS = /^(?:www\.)?(?:your|my)-?(?:domain|site|website|company|organisation|organization|url)\.[a-z]{2,4}$/;

/** `example.com/x` without a scheme. */
const BARE_RESERVED = /^(?:www\.)?example\.(?:com|org|net|edu)(?:[/?#:]|$)/;

/** Only marks that say "something is missing here"; `.` and `..` are directories. */
const MARKS = /^[#?.…\-–—_*!~]+$/;

/** Whether a target (trimmed, escapes decoded) only holds the place of one that is still to come. */
export function isPlaceholder(target: string): boolean {
  if (target === '') return true;
  if (MARKS.test(target)) return target !== '.' && target !== '..';
  const lower = target.toLowerCase();
  if (lower === 'about:blank') return true;
  if (lower.startsWith('mailto:')) return isReserved(afterLast(beforeAny(lower.slice(7), '?'), '@'));
  const rest = withoutScheme(lower);
  if (rest === '' || rest === '/' || isWord(rest)) return true;
  // Without a scheme it may as well be a file, so only what is no file's name counts.
  return rest === lower ? BARE_RESERVED.test(rest) : isPlaceholderAddress(rest);
}

/** `rest`: a web address in lower case, without `https://`. */
function isPlaceholderAddress(rest: string): boolean {
  const authority = beforeAny(rest, '/?#\\');
  const host = withoutDot(afterLast(authority, '@').replace(/:\d*$/, ''));
  if (MARKS.test(host) || isReserved(host) || YOURS.test(host)) return true;
  if (!host.includes('.') && (HOSTS.has(host) || WORDS.has(host) || isCrosses(host))) return true;
  // An address that was cut short: `https://www.gov.pl/...`.
  return /\/(?:\.{3,}|…)\/?$/.test(rest);
}

function isReserved(host: string): boolean {
  return RESERVED.test(withoutDot(host));
}

function withoutDot(host: string): string {
  return host.length > 1 && host.endsWith('.') && !host.endsWith('..') ? host.slice(0, -1) : host;
}

/** A word for "to come", also in brackets, with a leading `#`, or with `-` or `_` for spaces. */
function isWord(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text.replace(/^[\s#<[{($]+/, '').replace(/[\s>\]})!.…:]+$/, '');
  const words = bare.replace(/[\s_-]+/g, ' ');
  return WORDS.has(words) || isCrosses(words);
}

/** `xxx` and the like. */
function isCrosses(text: string): boolean {
  return text.length > 1 && /^x+$/.test(text);
}

function withoutScheme(lower: string): string {
  if (lower.startsWith('https://')) return lower.slice(8);
  if (lower.startsWith('http://')) return lower.slice(7);
  return lower.startsWith('//') ? lower.slice(2) : lower;
}

/** The text before the first of some characters. */
function beforeAny(text: string, characters: string): string {
  for (let at = 0; at < text.length; at++) if (characters.includes(text[at] ?? '')) return text.slice(0, at);
  return text;
}

function afterLast(text: string, character: string): string {
  return text.slice(text.lastIndexOf(character) + 1);
}
