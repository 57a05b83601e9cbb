import { wordSet } from '../../text/word-set.js';

/** Nouns that name something that happens, for the prepositions that otherwise say who or where (`by`, `at`, `in`). */
const EVENTS = wordSet(
  `summit summits conference meeting congress election elections vote votes ballot referendum runoff run-off primaries primary convention
  ministerial round inauguration swearing-in anniversary deadline launch start beginning end close expiry expiration conclusion completion
  adoption ratification accession entry enlargement review session hearing hearings trial verdict ruling decision assembly plenary council presidency
  census olympics games championship championships tournament exercise exercises drills manoeuvres maneuvers handover
  transfer transition withdrawal departure return arrival visit talks negotiations launch opening closure shutdown harvest season ceasefire
  war conflict crisis reform signing signature publication announcement dissolution formation appointment nomination
  cop finals final expo festival holidays holiday break recess ramadan term mandate tenure rollout roll-out implementation introduction lifting
  abolition replenishment forum polls poll by-election by-elections voting count midterms midterm`,
);

/** Heads after which "the X before the court" is a forum or a person, not an event. */
export const FORUMS = wordSet(
  `court courts tribunal tribunals parliament parliaments committee committees judge judges commission senate house chamber bundestag sejm knesset duma
  congress lawmakers deputies mps voters public press cameras board panel jury council assembly plenary law eyes nation world it us them him her me`,
);

export function isEventNoun(word: string): boolean {
  return EVENTS.has(word) || /^cop\d/.test(word);
}
