import { type Finding, type PlacedTime, wordSet } from './context.js';

export const SCHEDULE_PARTICIPLES = wordSet(
  'schedule plan slate expect set announce foresee envisage earmark pencil time forecast project anticipate call fix',
);

export const CANCELLING = wordSet('cancel drop abandon scrap suspend fail collapse shelve miss reject annul');

export const WISHES = wordSet(
  'desire wish hope demand demands hopes need request call calls pressure proposal proposals idea ability right chance opportunity attempt attempts efforts effort bid want wanted hoped failed able unable temptation',
);

/** A bare month or day can as well be the last one; "next year", "within six months", "by the end of" cannot. */
export function needsCalendarVerb(text: string): boolean {
  return (
    !/\b(?:next|coming|tomorrow|by|until|within|later|end|following|ahead|from|as of)\b/i.test(text) &&
    !/^on (?:\w+day|\d|\w+ \d|new year|christmas|boxing|labour|midsummer|easter|good friday)/i.test(text)
  );
}

export function found(kind: string, first: number, last: number, clause: number): Finding {
  return { kind, first, last, clause };
}

export function isAhead(time: PlacedTime): boolean {
  return time.status === 'future';
}
