import { LetterPattern } from '../text/letter-pattern.js';

/**
 * The last labels of names that are worth guessing from when a scheme is missing. Left out are those that are also
 * the ends of file names: `md`, `py`, `rs`, `sh`, `ps`, `so`, `cc`, `ai`, `ml`, `mk`, `pm`, `am`, `ad`, `bz`, `zip`, `mov`.
 */
const TOP_LEVEL =
  ' com org net edu gov mil int info biz eu name pro museum aero coop asia news press media online site website wiki blog ' +
  'ac ae af ag al ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by ca cd cf cg ch ci ck cl cm cn co cr cu cv ' +
  'cw cy cz de dj dk dm do dz ec ee eg er es et fi fj fm fo fr ga gb gd ge gg gh gi gl gm gn gq gr gt gu gw gy hk hn hr ht ' +
  'hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kp kr kw ky kz la lb li lk lr ls lt lu lv ly ma mc me mg mm ' +
  'mn mo mr ms mt mu mv mw mx my mz na ne ng ni nl no np nr nu nz om pa pe pg ph pk pl pr pt pw qa ro ru rw sa sb sc sd ' +
  'se sg si sk sl sm sn sr ss st su sv sy sz td tg th tj tl tm tn to tr tt tv tw tz ua ug uk us uy uz va ve vn vu ws ye za ' +
  'zm zw рф укр бел срб бг мкд ';

/** Letters, marks and digits of any script: what IDNA lets through is not decided here. */
const LABEL = new LetterPattern(String.raw`^[\p{L}\p{M}\p{N}-]+$`);

/**
 * Why the host of a parsed web address is neither an IP address nor a DNS name, as a clause; null where it is one.
 * @param written as in the source, without user and port
 * @param parsed as the URL parser gives it: lower case, in Punycode
 */
export function hostProblem(written: string, parsed: string): string | null {
  if (parsed.startsWith('[')) return null;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(parsed)) {
    // The parser also reads `https://2021` as an address.
    return written === parsed ? null : `its host “${written}” is no complete IP address`;
  }
  const labels = (parsed.endsWith('.') ? parsed.slice(0, -1) : parsed).split('.');
  if (parsed.length > 254) return 'its host is longer than a DNS name can be';
  const wrong = labels.find((label) => !isLabel(label));
  if (wrong === undefined) return null;
  if (wrong === '') return `its host “${written}” has a dot too many`;
  if (wrong.length > 63) return 'a part of its host is longer than 63 characters';
  return `its host “${written}” is no DNS name (letters, digits and inner hyphens between dots)`;
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z\d-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-');
}

/** Whether it is a name or an IPv4 address as a mail address has it after the `@`. */
export function isHostName(host: string): boolean {
  const address = `https://${host}/`;
  if (/[/?#@:\\%\s[\]]/.test(host) || !URL.canParse(address)) return false;
  return hostProblem(host, new URL(address).hostname) === null;
}

/** Whether a host (as the URL parser gives it) is an IP address or a name that only a local network knows: few have certificates. */
export function isInternalHost(hostname: string): boolean {
  return (
    !hostname.includes('.') || /^[\d.]+$/.test(hostname) || /\.(?:localhost|local|internal|lan|onion)$/.test(hostname)
  );
}

/**
 * The whole address where a target without a scheme reads as one: `www.pism.pl`, `pism.pl/x`, `//pism.pl`,
 * `localhost:3000`, `info@pism.pl`; else null.
 */
export function addressWithoutScheme(target: string): string | null {
  const relative = target.startsWith('//') ? target.slice(2) : target;
  const end = relative.search(/[/?#]/);
  const authority = end === -1 ? relative : relative.slice(0, end);
  if (authority.length > 254 || /[\s\\]/.test(authority)) return null;
  if (relative === target && end === -1 && authority.includes('@')) return mailAddress(authority);
  const [host = '', port] = authority.split(':', 2);
  const hasPort = port !== undefined && /^\d{1,5}$/.test(port);
  if (port !== undefined && !hasPort) return null;
  const reads = (relative !== target && host !== '') || (host === 'localhost' && hasPort) || isDomain(host);
  return reads ? `https://${relative}` : null;
}

function mailAddress(text: string): string | null {
  const host = text.slice(text.lastIndexOf('@') + 1);
  return !text.startsWith('@') && !text.includes(':') && isDomain(host) ? `mailto:${text}` : null;
}

/** `www.x.y`, or a name that ends in a known top-level domain. */
function isDomain(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  const last = labels[labels.length - 1] ?? '';
  if (labels.length < 2 || last === '' || !labels.every((label) => LABEL.test(label))) return false;
  return (labels[0] === 'www' && labels.length > 2) || TOP_LEVEL.includes(` ${last} `);
}
