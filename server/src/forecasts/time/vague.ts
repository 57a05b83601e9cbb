import { PhraseTable } from './cursor.js';

/** Time words that name no time, as they stand. `past` ones look back. */
const PHRASES = `
the better part of a generation; the better part of a decade; the better part of a century; the best part of a decade; the best part of a generation; soon; very soon; a question of weeks; a question of months; a question of days; a matter of weeks; a matter of months; a matter of days; a question of years; a matter of years; sooner or later; sooner rather than later; rather sooner than later; shortly; imminently; eventually; before long; ere long; one day; some day; someday; any day now;
any day; any time soon; anytime soon; any time now; at any time; at any moment; at some point; at some stage; at some later point;
at some point in the future; at some time in the future; at some point in time; at a later date; at a later stage; at a later point; at a later time;
at a future date; later on; in due course; in due time; in good time; in the fullness of time; in time; with time; over time; as time goes on;
in the near future; in the foreseeable future; in the immediate future; in the not too distant future; in the not-too-distant future;
in the not so distant future; in the distant future; in the more distant future; in the future; in future; in the nearest future; in the very near future;
for the foreseeable future; for the near future; for the immediate future; over the foreseeable future; within the foreseeable future; into the foreseeable future;
for the time being; for the moment; for now; for some time; for some time to come; for quite some time; for a time; for a while; for a long time;
for a long time to come; for a good while; for a considerable time; for long; for the present; for ever; forever; indefinitely;
in the short term; in the medium term; in the long term; in the short run; in the medium run; in the long run; in the shorter term; in the longer term;
in the longer run; in the near term; in the mid term; in the mid-term; in the short to medium term; in the medium to long term; in the medium and long term;
in the short and medium term; in the very long run; in the short-term; in the medium-term; in the long-term; in a longer perspective; in the longer perspective;
in the long perspective; in the medium and longer term; in the short and long term; in the medium to longer term;
in the short perspective; over the short term; over the medium term; over the long term; over the longer term; over the long run; over the longer run;
over the near term; over the medium to long term; for the short term; for the long term; for the long run; for the medium term; for the longer term;
as soon as possible; as quickly as possible; as soon as practicable; as soon as feasible; at the earliest opportunity; at the first opportunity;
down the road; down the line; further down the road; further down the line; around the corner; just around the corner; 
in no time; within no time; in the blink of an eye; from now on; henceforth; within a short time; within a short period; in a short time;
in the next phase; in the next stage; at a later phase; when the time comes; when the time is ripe; when conditions allow;
when circumstances allow; when circumstances permit; when conditions permit; in the months ahead; in the years ahead; in the long haul; over the long haul;
until further notice; by then; until then; by that time; until that time; at once; in our generation; within our generation; for an indefinite period; for an indefinite time; for an unlimited period; from one day to the next; in our lifetime; in our lifetimes; in his lifetime; in her lifetime; in their lifetime; in their lifetimes; in my lifetime;
within our lifetime; within our lifetimes; within his lifetime; within their lifetime
`;

const PAST = `
recently; lately; in recent times; in the recent past; of late; in the past; so far; until recently; until now; up to now; to date; thus far; hitherto; long ago;
not long ago; in recent days; in recent weeks; in recent months; in recent years; in recent decades; over recent years; over recent months; over recent weeks;
over recent decades; during recent years; during recent months; in previous years; in earlier years; in past years; in past decades; in the recent weeks;
in the recent months; in the recent years; years ago; months ago; weeks ago; days ago; decades ago; centuries ago; some time ago; a while ago; last night;
until lately; from the beginning; from the start; from the outset; for years now; for months now; in the meantime since; in bygone years
`;

export const VAGUE = new PhraseTable<{ readonly past: boolean }>([
  ...phrases(PHRASES).map((phrase) => [phrase, { past: false }] as const),
  ...phrases(PAST).map((phrase) => [phrase, { past: true }] as const),
]);

function phrases(list: string): string[] {
  return list
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** After these words a vague phrase was the beginning of another one: "shortly after the vote", "in time for the summit". */
export const GOES_ON: ReadonlySet<string> = new Set(['after', 'before', 'prior', 'following', 'for', 'of', 'enough']);
