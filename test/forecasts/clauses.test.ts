import { describe, expect, it } from 'vitest';
import { ParsedSentence } from '../../server/src/forecasts/language/sentence.js';
import { tokenize } from '../../server/src/forecasts/language/tokens.js';

/** Each finite verb with its tense or modal and the kind of its clause. */
function verbs(text: string): string[] {
  const { groups, clauses } = new ParsedSentence(text, tokenize(text));
  return groups.map(({ verb, tense, modal, passive, negated }, index) => {
    const kind = clauses.clauses[clauses.ofGroup[index] ?? 0]?.kind;
    return `${kind}: ${modal ?? tense}${negated ? ' not' : ''} ${verb}${passive ? ' (passive)' : ''}`;
  });
}

describe('finite verbs and their clauses', () => {
  it.each([
    ['The agreement signed in May and published in June expires.', ['main: present expire']],
    ['The bank, which failed twice, will be sold.', ['relative: past fail', 'main: will sell (passive)']],
    ['If the plan fails, nobody will pay.', ['condition: present fail', 'main: will pay']],
    ['Should the plan fail, nobody will pay.', ['condition: should fail', 'main: will pay']],
    ['The minister said that the port had been closed.', ['main: past say', 'that: pluperfect close (passive)']],
    ['The minister says the port is open.', ['main: present say', 'that: present be']],
    ['It is unclear who will win.', ['main: present be', 'question: will win']],
    ['The cap on prices that hurts traders stays.', ['relative: present hurt', 'main: present stay']],
    ['Parties may, if they agree, merge, and they will not split.', ['main: may merge', 'main: will not split']],
    ['The plans differ, but the force of the storm grows.', ['main: present differ', 'main: present grow']],
    ['Members must reply and may appeal.', ['main: must reply', 'main: may appeal']],
    ['By the time the line is repaired, winter will be over.', ['time: present repair (passive)', 'main: will be']],
    ['Not until the mayor resigns will the strike end.', ['time: present resign', 'main: will end']],
  ])('%s', (sentence, expected) => {
    expect(verbs(sentence)).toEqual(expected);
  });
});
