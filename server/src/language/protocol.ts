/**
 * The shapes of the requests that are ours, `spotlight/…`; docs/editors.md explains them. Types alone, which need no other file:
 * clients import them from here. Positions count from 0, as in the protocol; days are ISO days.
 */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Area {
  readonly start: Place;
  readonly end: Place;
}

/** Findings by severity. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export interface ForecastCounts {
  readonly total: number;
  readonly dated: number;
}

export type PartKind = 'frontMatter' | 'title' | 'byline' | 'lead' | 'question';

/** A part of a brief for a view: also one that is missing. */
export interface OutlinePart {
  readonly kind: PartKind;
  /** Empty where the part is missing. */
  readonly text: string;
  readonly missing: boolean;
  /** All of the part, and its words; where it is missing, the place where it belongs. */
  readonly range: Area;
  readonly selectionRange: Area;
  /** Without a question's own words. */
  readonly words: number;
  readonly links: number;
  readonly forecasts: ForecastCounts;
  readonly findings: Counts;
}

/** `spotlight/outline`. */
export interface OutlineAnswer {
  readonly version: number;
  readonly words: number;
  readonly forecasts: ForecastCounts;
  /** Of the whole brief. */
  readonly findings: Counts;
  readonly parts: readonly OutlinePart[];
}

/** `spotlight/preview`. */
export interface PreviewAnswer {
  /** One `<article>`, safe to put into a page as it is. */
  readonly html: string;
  /** Of the document that it was made of. */
  readonly version: number;
  readonly title: string;
  readonly lang: string;
}

/** `spotlight/exportHtml`. */
export interface ExportHtmlAnswer {
  readonly html: string;
  /** The lines of page furniture that the page leaves out. */
  readonly removed: readonly string[];
}

export type Outcome = 'yes' | 'no' | 'partly';

/** A forecast of the workspace, for lists and pictures. */
export interface RegisterItem {
  /** The same for the same sentence of the same file, whatever is edited around it. */
  readonly id: string;
  readonly uri: string;
  /** Of the sentence. */
  readonly range: Area;
  readonly text: string;
  readonly question: string | null;
  /** The brief's title, or an empty text, and its day of publication. */
  readonly title: string;
  readonly published: string | null;
  readonly horizon: RegisterHorizon | null;
  /** By when it can be checked, in a few words. */
  readonly label: string;
  readonly outcome: Outcome | null;
  /** Over as of today, and nobody has noted what became of it. */
  readonly due: boolean;
}

export interface RegisterHorizon {
  readonly text: string;
  readonly class: 'absolute' | 'relative' | 'event' | 'vague';
  readonly start: string | null;
  readonly end: string | null;
  readonly range: Area;
}

/** `spotlight/register`. */
export interface RegisterAnswer {
  readonly items: readonly RegisterItem[];
}

/** `spotlight/timeline`: without `only`, all forecasts of the workspace. */
export interface TimelineParams {
  readonly only?: readonly Pick<RegisterItem, 'uri' | 'id'>[];
}

export interface TimelineAnswer {
  readonly svg: string;
}

/** `spotlight/exportRegister`. */
export interface ExportRegisterParams {
  readonly format: 'csv' | 'ics';
}

export interface ExportRegisterAnswer {
  readonly text: string;
}

/** `spotlight/forecastEdit`: what the comment of a forecast shall say. */
export interface ForecastEditParams {
  readonly textDocument: { readonly uri: string };
  /** Where the forecast was seen… */
  readonly position: Place;
  /** …and its sentence, by which it is known where it has moved meanwhile. */
  readonly text?: string;
  readonly days?: string;
  readonly outcome?: Outcome | null;
  readonly source?: string | null;
}

/** `spotlight/import`: a text, or the bytes of a file (text in UTF-8, or a `.docx`) in base64. */
export interface ImportParams {
  readonly text?: string;
  readonly base64?: string;
  /** Where the brief will lie, so that its folder's page furniture is known. */
  readonly uri?: string;
  /** The day of publication. */
  readonly date?: string;
  readonly lang?: string;
}

/** The brief with what was done, or a sentence for people on what stands in the way. */
export type ImportAnswer = { readonly text: string; readonly notes: readonly string[] } | { readonly error: string };

/** `spotlight/cleanPasted`. */
export interface CleanPastedParams {
  readonly text: string;
  /** The brief that the text is pasted into. */
  readonly uri: string;
}

export interface CleanPastedAnswer {
  readonly text: string;
  /** The lines of page furniture that are gone. */
  readonly removed: readonly string[];
}

/**
 * How the check of a brief’s links to the web stands. `off`: the network is not asked while its author writes. `untrusted`: nothing is
 * asked in a folder that is not trusted. `unavailable`: the server runs in a browser, where it has no network of its own.
 */
export type LinkState = 'off' | 'checking' | 'done' | 'offline' | 'untrusted' | 'unavailable';

/** Links to the web, counted one by one, by what is known of them. */
export interface LinkCounts {
  readonly links: number;
  readonly fine: number;
  readonly moved: number;
  /** 404, 410, or no such host. */
  readonly dead: number;
  /** The page is there, and nothing in it is called as the link says. */
  readonly anchors: number;
  /** Asked, and nothing proven either way. */
  readonly unverified: number;
  /** Not asked, since the address may not be reached. */
  readonly refused: number;
  /** Left out by the configuration. */
  readonly ignored: number;
  /** Nothing is known: stopped before, or too many for one check. */
  readonly unknown: number;
}

/** `spotlight/checkLinks`: asks at a person’s word, whatever `links.online` says. */
export interface CheckLinksParams {
  readonly uri: string;
  /** Also about what is known to be fine. */
  readonly again?: boolean;
  /** One address alone, as the finding has it. */
  readonly only?: string;
  readonly workDoneToken?: string | number;
}

export interface CheckLinksAnswer extends LinkCounts {
  /** `untrusted` and `unavailable`: nothing was asked. */
  readonly state: Exclude<LinkState, 'off' | 'checking'>;
  /** Whether it was stopped before all was settled. */
  readonly cancelled: boolean;
  /** Findings about links that need no network. */
  readonly others: number;
  /** All of it in a few words. */
  readonly text: string;
}

/** `spotlight/linkStatus`, and the notification `spotlight/didChangeLinkStatus` for clients that ask for it. */
export interface LinkStatus {
  readonly uri: string;
  readonly state: LinkState;
  /** Whether a configuration file is what turns the check off. */
  readonly byFile: boolean;
  /** Addresses that are under way. */
  readonly open: number;
}

/** The notification `spotlight/allowAddresses`: what the user, never a folder, lets a check reach although it is private. */
export interface AllowAddressesParams {
  readonly addresses: readonly string[];
}
