import { PhraseTable } from './cursor.js';
import type { EventRelation, Relation } from './meaning.js';

/** What may follow a preposition and how the phrase then stands to its period. */
export interface Preposition {
  readonly relation: Relation;
  /**
   * `any`: every noun phrase or clause after it is an event; `noun`: only one whose head names an event;
   * `clause`: a clause; `none`: only periods of the calendar.
   */
  readonly event: 'any' | 'noun' | 'clause' | 'none';
  readonly as: EventRelation;
  /** Whether "the year" after it is the running year: "within the year", "in the course of the year". */
  readonly the: boolean;
  /** Whether a length of time may follow, and how: `within six months`, `for another year`. */
  readonly length: 'within' | 'in' | 'for' | 'over' | null;
}

type Row = readonly [
  phrases: string,
  relation: Relation,
  event?: Preposition['event'],
  as?: EventRelation,
  extra?: string,
];

const ROWS: readonly Row[] = [
  [
    'in; as early as; as early as in; as soon as in; as late as; as late as in; in or around; in around; in about; in roughly',
    'in',
    'noun',
    'in',
    'in',
  ],
  [
    'sometime; some time; sometime in; some time in; sometime around; sometime during; at some point in; at some point during; at some stage in',
    'in',
    'none',
  ],
  ['already in; only in; not earlier in', 'in', 'none'],
  ['at; at around; at about', 'in', 'noun', 'in'],
  [
    'on; on or around; on or about; effective; effective on; around; round; about; circa; near; towards; toward; into; well into; of',
    'in',
    'none',
  ],
  ['for', 'in', 'none', 'in', 'for'],
  [
    'during; throughout; in the course of; over the course of; during the course of; through the course of; for the duration of; for all of; for the whole of; during the whole of; in the whole of; at the time of',
    'in',
    'any',
    'in',
    'the over',
  ],
  ['all through; all of', 'in', 'none', 'in', 'the'],
  ['over; across', 'in', 'none', 'in', 'over the'],
  ['within; inside; in the space of; within the space of', 'by', 'noun', 'in', 'within the'],
  [
    'by; no later than; not later than; by no later than; at the latest by; by at the latest; at the latest in; at the latest on; latest by; at latest by; on or before; in or before; by or before; by around; by about; by roughly; by approximately; by at least; by as early as; as early as by; by some time in; by sometime in; already by',
    'by',
    'noun',
    'before',
  ],
  [
    'until; till; til; not until after; up until; up till; until at least; at least until; until around; until about; until roughly; until well into; until some time in; until sometime in; up to and including',
    'until',
    'any',
    'until',
  ],
  ['through; through to; through at least; at least through; up through', 'until', 'none'],
  ['up to', 'until', 'none'],
  ['not until; not until around', 'not-until', 'any', 'after'],
  [
    'before; prior to; ahead of; not before; even before; well before; shortly before; just before; right before; immediately before; long before; soon before; some time before; sometime before; only before; in advance of; in the run-up to; in the runup to; in the lead-up to; on the eve of; pending; this side of; not long before; at least before; anytime before; any time before; at any time before; until just before; until shortly before; until before',
    'before',
    'any',
    'before',
  ],
  [
    'after; only after; shortly after; soon after; just after; right after; immediately after; long after; well after; some time after; sometime after; even after; not long after; until after; until well after; directly after; in the aftermath of; in the wake of; anytime after; any time after; as early as after',
    'after',
    'any',
    'after',
  ],
  ['following; immediately following; upon; beyond; well beyond', 'after', 'noun', 'after'],
  ['past; well past', 'after', 'none'],
  [
    'from; as from; as of; with effect from; starting from; starting with; beginning from; beginning with; effective from; effective as of; no earlier than; not earlier than; no sooner than; not sooner than; at the earliest in; at the earliest on; at the earliest from; at the earliest by; at the earliest; earliest in; not earlier than in; no earlier than in; no sooner than in; from at least; only from; from around; from about; as of around; in or after; on or after; in or beyond',
    'from',
    'noun',
    'after',
  ],
  ['with', 'in', 'noun', 'after'],
  ['since; ever since', 'since', 'noun', 'since'],
  [
    'once; as soon as; by the time; the moment; from the moment; the day; when; until such time as; until the day; until the moment; as and when; if and when; only when; only once; not until',
    'in',
    'clause',
    'when',
  ],
];

export const PREPOSITIONS: PhraseTable<Preposition> = new PhraseTable(
  ROWS.flatMap(([phrases, relation, event = 'none', as = 'in', extra = '']) =>
    phrases
      .split(';')
      .map((phrase): [string, Preposition] => [
        phrase.trim(),
        { relation, event, as, the: extra.includes('the'), length: lengthOf(extra) },
      ]),
  ),
);

function lengthOf(extra: string): Preposition['length'] {
  for (const length of ['within', 'over', 'for'] as const) if (extra.includes(length)) return length;
  return extra === 'in' ? 'in' : null;
}

/** Words that open a period where they stand at the beginning of a clause: "Starting in March, …", "Come January, …". */
export const OPENERS: ReadonlySet<string> = new Set(['starting', 'beginning', 'commencing', 'come']);
