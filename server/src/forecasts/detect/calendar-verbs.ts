import { wordSet } from '../../text/word-set.js';

/** Verbs of the calendar: in the present tense with a date they tell what is fixed. */
const CALENDAR =
  wordSet(`expire report begin start end open close convene meet gather hold host take enter run last go vote elect adjourn resume return visit travel arrive depart leave join assume chair lapse
mature fall come conclude finish launch switch receive get become hand celebrate mark turn march strike protest rally demonstrate bite apply assemble sit rule decide retire step present publish release unveil introduce apply stop cease cover pass move expires
renew inaugurate swear kick reopen stage organise organize sign ratify face extend remain rise increase drop double phase continue follow stay complete deliver be debate consider discuss review
hear commence terminate dissolve succeed replace attend welcome land sail fly play contest compete tackle submit table give reach adopt disconnect connect hit test raise lower cut scrap abolish bring send ship sell buy restart evict demolish vacate inherit forfeit tour address testify auction award name nominate crown fly dock berth depart relocate hand lose win acquire drop shut reconvene inspect choose pick cast`);

export function isCalendarVerb(verb: string): boolean {
  return CALENDAR.has(verb) || (verb.startsWith('re') && CALENDAR.has(verb.slice(2)));
}
