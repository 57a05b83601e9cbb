import { dayInWords } from '../../export/words.js';
import { longDay } from '../../forecasts/time/label.js';
import type { Refusal } from '../../links/online/address-policy.js';
import type { DeadReason, UnverifiedReason } from '../../links/online/verdict.js';
import { counted } from '../../rules/support/message.js';
import type { IsoDay } from '../../text/day.js';
import { type InterfaceLanguage, polishForm } from '../../text/interface-language.js';
import type { LinkCounts, LinkState } from '../protocol.js';

/** What an editor says of links to the web: in hovers, summaries and progress. */
export interface LinkWords {
  readonly checking: string;
  readonly progress: (done: number, all: number) => string;
  /** `12 links: 10 fine, 1 moved, 1 not found`, without a full stop. */
  readonly summary: (counts: LinkCounts) => string;
  readonly cancelled: string;
  readonly offline: string;
  readonly others: (count: number) => string;
  /** Why a link has not been checked. */
  readonly unchecked: Readonly<Record<LinkState, string>>;
  readonly ignored: string;
  readonly answered: (status: number, day: IsoDay) => string;
  readonly asked: (day: IsoDay) => string;
  readonly moved: string;
  readonly through: string;
  readonly dead: Readonly<Record<DeadReason, string>>;
  readonly unverified: Readonly<Record<Exclude<UnverifiedReason, 'refused'>, string>>;
  readonly refused: (refusal: Refusal | null) => string;
  /** The fragment is put in as code. */
  readonly noFragment: (fragment: string) => string;
}

export function linkWordsFor(language: InterfaceLanguage): LinkWords {
  return language === 'pl' ? POLISH : ENGLISH;
}

type Amounts = readonly (readonly [count: number, text: string])[];

function amounts(all: Amounts): string {
  return all
    .filter(([count]) => count > 0)
    .map(([count, text]) => `${count} ${text}`)
    .join(', ');
}

const ENGLISH: LinkWords = {
  checking: 'Checking links',
  progress: (done, all) => `${done} of ${all}`,
  summary: (counts) => {
    if (counts.links === 0) return 'No links to the web';
    const parts = amounts([
      [counts.fine, 'fine'],
      [counts.moved, 'moved'],
      [counts.dead, 'not found'],
      [counts.anchors, 'without the place in the page'],
      [counts.unverified, 'unverified'],
      [counts.refused, 'refused'],
      [counts.ignored, 'ignored'],
      [counts.unknown, 'not asked'],
    ]);
    return `${counted(counts.links, 'link')}: ${parts}`;
  },
  cancelled: 'Stopped before all was asked',
  offline: 'There is no network, so this is what was known before',
  others: (count) => `Other findings about links: ${count}`,
  unchecked: {
    off: 'Not checked: the network is not asked while you write (`links.online` is off).',
    untrusted: 'Not checked: nothing is asked over the network in a folder that is not trusted.',
    unavailable: 'Not checked: in the browser links are never checked over the network.',
    offline: 'Not checked: there is no network.',
    checking: 'Being checked.',
    done: 'Not checked yet.',
  },
  ignored: 'Not checked: the configuration ignores this address.',
  answered: (status, day) => `Answered ${status} on ${longDay(day)}.`,
  asked: (day) => `Asked on ${longDay(day)}.`,
  moved: 'Moved for good to',
  through: 'Led on by',
  dead: {
    'not-found': 'There is no such page.',
    gone: 'The page is gone for good.',
    'no-host': 'There is no such host.',
  },
  unverified: {
    'look-up': 'Unverified: the host’s name could not be looked up just then.',
    connection: 'Unverified: no connection.',
    timeout: 'Unverified: no answer in time.',
    'cut-off': 'Unverified: the connection was cut off.',
    tls: 'Unverified: the certificate or the encryption is wrong.',
    protocol: 'Unverified: the answer could not be read.',
    offline: 'Unverified: there was no network.',
    'too-many-redirects': 'Unverified: too many redirects.',
    'redirect-loop': 'Unverified: the redirects lead in a circle.',
    'redirect-target': 'Unverified: a redirect leads nowhere.',
    'sign-in': 'Unverified: the page wants a sign-in.',
    forbidden: 'Unverified: programs may not read the page.',
    'too-many-requests': 'Unverified: the host wants fewer requests.',
    'server-error': 'Unverified: the server failed.',
    status: 'Unverified: no page, for another reason.',
  },
  refused: (refusal) => `Not asked: ${refusal === null ? 'the address may not be reached' : REFUSED_ENGLISH[refusal]}.`,
  noFragment: (fragment) => `Nothing in the page is called ${fragment}.`,
};

const REFUSED_ENGLISH: Readonly<Record<Refusal, string>> = {
  unspecified: 'an address that is nobody’s',
  loopback: 'this machine itself',
  private: 'a private address',
  'link-local': 'an address of the local network',
  shared: 'an address inside the provider’s network',
  multicast: 'an address of many machines',
  translated: 'an address that stands for another one',
  documentation: 'an address for examples',
  benchmarking: 'an address for measurements',
  metadata: 'an address where a cloud keeps its keys',
  reserved: 'a reserved address',
  port: 'an unusual port',
};

const POLISH: LinkWords = {
  checking: 'Sprawdzanie odnośników',
  progress: (done, all) => `${done} z ${all}`,
  summary: (counts) => {
    const { links } = counts;
    if (links === 0) return 'Bez odnośników do sieci';
    const parts = amounts([
      [counts.fine, 'działa'],
      [counts.moved, 'przeniesiono'],
      [counts.dead, 'nie znaleziono'],
      [counts.anchors, 'bez wskazanego miejsca na stronie'],
      [counts.unverified, 'bez potwierdzenia'],
      [counts.refused, 'pod niedozwolonym adresem'],
      [counts.ignored, 'pominięto'],
      [counts.unknown, 'bez zapytania'],
    ]);
    return `${links} ${polishForm(links, 'odnośnik', 'odnośniki', 'odnośników')}: ${parts}`;
  },
  cancelled: 'Przerwano przed końcem',
  offline: 'Brak połączenia z siecią: to, co było już wiadomo',
  others: (count) => `Inne uwagi o odnośnikach: ${count}`,
  unchecked: {
    off: 'Nie sprawdzono: podczas pisania sieć nie jest pytana (`links.online` jest wyłączone).',
    untrusted: 'Nie sprawdzono: w folderze, któremu nie zaufano, nic nie jest pytane przez sieć.',
    unavailable: 'Nie sprawdzono: w przeglądarce odnośniki nigdy nie są sprawdzane przez sieć.',
    offline: 'Nie sprawdzono: brak połączenia z siecią.',
    checking: 'Trwa sprawdzanie.',
    done: 'Jeszcze nie sprawdzono.',
  },
  ignored: 'Nie sprawdzono: konfiguracja pomija ten adres.',
  answered: (status, day) => `Odpowiedź ${status}, ${dayInWords(day, 'pl')}.`,
  asked: (day) => `Zapytano: ${dayInWords(day, 'pl')}.`,
  moved: 'Przeniesiono na stałe pod adres',
  through: 'Przekierowania',
  dead: {
    'not-found': 'Nie ma takiej strony.',
    gone: 'Strony już nie ma.',
    'no-host': 'Nie ma takiego serwera.',
  },
  unverified: {
    'look-up': 'Bez potwierdzenia: nie udało się wtedy odnaleźć serwera po nazwie.',
    connection: 'Bez potwierdzenia: brak połączenia z serwerem.',
    timeout: 'Bez potwierdzenia: serwer nie odpowiedział na czas.',
    'cut-off': 'Bez potwierdzenia: połączenie zostało przerwane.',
    tls: 'Bez potwierdzenia: błąd certyfikatu lub szyfrowania.',
    protocol: 'Bez potwierdzenia: nie udało się odczytać odpowiedzi.',
    offline: 'Bez potwierdzenia: nie było połączenia z siecią.',
    'too-many-redirects': 'Bez potwierdzenia: zbyt wiele przekierowań.',
    'redirect-loop': 'Bez potwierdzenia: przekierowania tworzą pętlę.',
    'redirect-target': 'Bez potwierdzenia: przekierowanie prowadzi donikąd.',
    'sign-in': 'Bez potwierdzenia: strona wymaga zalogowania.',
    forbidden: 'Bez potwierdzenia: programom nie wolno czytać tej strony.',
    'too-many-requests': 'Bez potwierdzenia: serwer chce mniej zapytań.',
    'server-error': 'Bez potwierdzenia: błąd serwera.',
    status: 'Bez potwierdzenia: z innego powodu nie ma strony.',
  },
  refused: (refusal) => `Nie zapytano: ${refusal === null ? 'adres jest niedozwolony' : REFUSED_POLISH[refusal]}.`,
  noFragment: (fragment) => `Na stronie nic nie nazywa się ${fragment}.`,
};

const REFUSED_POLISH: Readonly<Record<Refusal, string>> = {
  unspecified: 'adres niczyj',
  loopback: 'ten komputer',
  private: 'adres prywatny',
  'link-local': 'adres sieci lokalnej',
  shared: 'adres wewnątrz sieci dostawcy',
  multicast: 'adres wielu komputerów',
  translated: 'adres, który oznacza inny',
  documentation: 'adres do przykładów',
  benchmarking: 'adres do pomiarów',
  metadata: 'adres, pod którym chmura trzyma klucze',
  reserved: 'adres zastrzeżony',
  port: 'nietypowy port',
};
