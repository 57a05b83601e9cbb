import { describe, expect, it } from 'vitest';
import { nearestName, readByline, sameName } from '../../server/src/brief/names.js';

/** `lang:` in front where it is not English. */
function read(entry: string) {
  const own = /^([a-z]{2}):(?=\S)/.exec(entry);
  const text = own === null ? entry : entry.slice(own[0].length);
  return { text, ...readByline(text, own?.[1] ?? 'en') };
}

/** Each with `/` for what stands between its names. */
const bylines: readonly (readonly [string, string])[] = [
  ['Anna Nowak', 'Anna Nowak'],
  ['Anna Nowak and Jan Kowalski', 'Anna Nowak/Jan Kowalski'],
  ['Anna Nowak, Jan Kowalski and Ewa Lis', 'Anna Nowak/Jan Kowalski/Ewa Lis'],
  ['Anna Nowak, Jan Kowalski, and Ewa Lis', 'Anna Nowak/Jan Kowalski/Ewa Lis'],
  ['Anna Nowak & Jan Kowalski', 'Anna Nowak/Jan Kowalski'],
  ['Anna Nowak,Jan Kowalski', 'Anna Nowak/Jan Kowalski'],
  ['Anna Nowak,\nJan Kowalski', 'Anna Nowak/Jan Kowalski'],
  ['pl:Anna Nowak i Jan Kowalski', 'Anna Nowak/Jan Kowalski'],
  ['pl:Anna Nowak, Ewa Lis oraz Jan Kowalski', 'Anna Nowak/Ewa Lis/Jan Kowalski'],
  ['de:Ursula von der Leyen und Frank-Walter Steinmeier', 'Ursula von der Leyen/Frank-Walter Steinmeier'],
  ['fr:Valéry Giscard d’Estaing et Jean-Luc Mélenchon', 'Valéry Giscard d’Estaing/Jean-Luc Mélenchon'],
  ['es:José Ortega y Gasset y Pedro Sánchez', 'José Ortega y Gasset/Pedro Sánchez'],
  ['es:Ana de la Cruz e Inés Arrimadas', 'Ana de la Cruz/Inés Arrimadas'],
  ['it:Giorgia Meloni e Mario Draghi', 'Giorgia Meloni/Mario Draghi'],
  ['cs:Petr Pavel a Jan Lipavský', 'Petr Pavel/Jan Lipavský'],
  ['uk:Олена Коваль та Іван Петренко', 'Олена Коваль/Іван Петренко'],
  ['uk:Олена Коваль і Іван Петренко', 'Олена Коваль/Іван Петренко'],
  ['Anna Kowalska-Nowak', 'Anna Kowalska-Nowak'],
  ['J. D. Vance', 'J. D. Vance'],
  ['J.D. Vance, A. M. Dyner and J.-P. Sartre', 'J.D. Vance/A. M. Dyner/J.-P. Sartre'],
  ['JD Vance', 'JD Vance'],
  ['Harry S Truman', 'Harry S Truman'],
  ['Yu. V. Andropov', 'Yu. V. Andropov'],
  ["Sean O’Neill and Miles O'Brien", "Sean O’Neill/Miles O'Brien"],
  ['Ronald McDonald', 'Ronald McDonald'],
  ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
  ['Martin Luther King, Jr., and Anna Nowak', 'Martin Luther King, Jr./Anna Nowak'],
  ['John Smith III', 'John Smith III'],
  ['Mohammed bin Salman', 'Mohammed bin Salman'],
  ['Bashar al-Assad', 'Bashar al-Assad'],
  ['Ngũgĩ wa Thiong’o', 'Ngũgĩ wa Thiong’o'],
  ['Seán Ó hUiginn and Máire Mhac an tSaoi', 'Seán Ó hUiginn/Máire Mhac an tSaoi'],
  ["Sophie in 't Veld", "Sophie in 't Veld"],
  ['J. R. Nguyễn Thị Minh Khai', 'J. R. Nguyễn Thị Minh Khai'],
  ['Vincent van Gogh', 'Vincent van Gogh'],
  ['Luiz Inácio Lula da Silva', 'Luiz Inácio Lula da Silva'],
  ['Ban Ki-moon', 'Ban Ki-moon'],
  ['Kim Jong-un', 'Kim Jong-un'],
  ['Xi Jinping', 'Xi Jinping'],
  ['Nguyễn Phú Trọng', 'Nguyễn Phú Trọng'],
  ['Joko Widodo', 'Joko Widodo'],
  ['Łukasz Żółć', 'Łukasz Żółć'],
  ['Ma\u0308rta S\u030cek', 'Ma\u0308rta S\u030cek'],
  ['Γιώργος Παπανδρέου', 'Γιώργος Παπανδρέου'],
  ['Анна Мария Дынер', 'Анна Мария Дынер'],
  ['Jordan Peterson and Chad Smith', 'Jordan Peterson/Chad Smith'],
  ['Grace Hall', 'Grace Hall'],
  ['James Black', 'James Black'],
  ['Anatole France', 'Anatole France'],
  ['Will Hutton', 'Will Hutton'],
  ['Theresa May', 'Theresa May'],
  ['Condoleezza Rice', 'Condoleezza Rice'],
  ['Samantha Power', 'Samantha Power'],
  ['Robert “Bob” Woodward', 'Robert “Bob” Woodward'],
  ['zh:习近平', '习近平'],
  ['A Nowak, B Kowalski', 'A Nowak/B Kowalski'],
];

const maybes: readonly string[] = [
  'by anna nowak',
  'By Anna',
  'Anna',
  'anna nowak',
  'ANNA NOWAK',
  'Anna NOWAK',
  'Anna N0wak',
  'Anna Nowak 2',
  'Dr Anna Nowak',
  'Dr. Anna Nowak and Prof. Jan Kowalski',
  'Anna Nowak, PISM',
  'Anna Nowak, Senior Analyst',
  'Anna Nowak, senior analyst at PISM',
  'Anna Nowak (PISM)',
  'Anna Nowak, PhD',
  'Anna nowak',
  'Anna Nowak, Jan',
  'Anna Nowak; Jan Kowalski',
  'Anna Nowak | Jan Kowalski',
  'anna.nowak@pism.pl',
  'Editorial Team',
  'Staff writer',
  'The Editors',
  'Anna Nowak, Jan Kowalski, Ewa Lis, Piotr Wilk, Olga Kot, Adam Zuk, Iga Mak',
  'أحمد حسن',
];

const titles: readonly string[] = [
  'Belarus-Russia Integration Talks',
  'The End of the Line',
  'Poland and the EU',
  'European Defence Union',
  'Ukraine, Poland and Lithuania',
  'Russia and Belarus',
  'Moscow Talks',
  'Building Bridges',
  'NATO Summit in Vilnius',
  'Closer Ties at Sea—Okafor’s Visit to Bergen',
  'Germany after the Elections',
  'A New Energy Policy',
  'Brexit: What Next?',
  'Zapad-2021',
  'Elections 2024',
  'BELARUS AND RUSSIA',
  'Rozmowy w Moskwie',
  'Integracja Białorusi z Rosją',
  'Nord Stream 2',
  'North Korea',
  'Climate Action',
  'Power Shift',
  'Merkel’s Legacy',
  'Shared Railway',
  'Viktor Orbán Returns',
  'Over the last several days, numerous meetings took place.',
  'Nobody knows.',
  'He met Anna Nowak and Jan Kowalski.',
  'By the end of 2021 the talks will be over',
  'Who won?',
  '',
  '   ',
  '12',
  'x '.repeat(2000),
];

describe('readByline', () => {
  it.each(bylines)('reads %j as names', (entry, expected) => {
    const { text, names, likeness, stop, by } = read(entry);
    expect(names.map((name) => name.text).join('/')).toBe(expected);
    expect(names.map((name) => text.slice(name.span.start, name.span.end)).join('/')).toBe(expected);
    expect(names.every((name) => name.personal)).toBe(true);
    expect({ likeness, stop, by }).toEqual({ likeness: 'names', stop: null, by: null });
  });

  it.each(maybes)('takes %j for a careless byline', (entry) => {
    expect(read(entry).likeness).toBe('maybe');
  });

  it.each(titles)('does not take %j for a byline', (entry) => {
    expect(read(entry).likeness).toBe('no');
  });

  it.each([
    ['By Anna Nowak', 'By '],
    ['by  Anna Nowak', 'by  '],
    ['  By: Anna Nowak', 'By: '],
    ['Written by Anna Nowak', 'Written by '],
    ['Author: Anna Nowak', 'Author: '],
  ])('finds what leads in %j', (text, expected) => {
    const { by, names, likeness } = readByline(text, 'en');
    expect(by && text.slice(by.start, by.end)).toBe(expected);
    expect(names.map((name) => name.text)).toEqual(['Anna Nowak']);
    expect(likeness).toBe('names');
  });

  it.each(['Byron Smith', 'Bylina Nowak'])('finds no leading By in %j', (text) => {
    expect(readByline(text, 'en').by).toBeNull();
  });

  it.each([
    ['Anna Nowak.', true],
    ['Anna Nowak and Jan Kowalski. ', true],
    ['Martin King Jr.', false],
    ['Nguyễn Văn A.', false],
    ['Vance J.D.', false],
    ['Anna Nowak', false],
  ])('tells the full stop of %j', (text, expected) => {
    const { stop, names, likeness } = readByline(text, 'en');
    expect(stop !== null).toBe(expected);
    if (stop !== null) expect(text.slice(stop.start, stop.end)).toBe('.');
    expect(names.at(-1)?.text.endsWith('.')).toBe(!expected && text.endsWith('.'));
    expect(likeness).toBe('names');
  });

  it.each([
    ['Anna Nowak, Senior Analyst', [true, false]],
    ['Anna Nowak, PISM', [true, false]],
    ['Dr Anna Nowak', [false]],
    ['ANNA NOWAK and Jan Kowalski', [false, true]],
    ['Anna Nowak and', [true, false]],
    ['Anna Nowak,, Jan Kowalski', [true, false, true]],
    ['and Anna Nowak', [false, true]],
    ['Anna Nowak i Jan Kowalski', [false]],
    ['Anna nowak', [false]],
    ['Sukarno', [false]],
  ])('says which parts of %j are names', (text, expected) => {
    expect(readByline(text, 'en').names.map((name) => name.personal)).toEqual(expected);
  });

  it('stays quick on a hostile paragraph', () => {
    // What grows faster than the text runs into the runner's time limit.
    for (const piece of ['A-', 'A. ', "A'", 'Aʼ', 'Aa and ', ', ', '.', 'ß ', '@']) {
      expect(() => readByline(piece.repeat(400), 'pl')).not.toThrow();
      expect(() => readByline(`Anna ${piece.trimEnd().repeat(390)}-`, 'pl')).not.toThrow();
    }
  });
});

describe('sameName', () => {
  it.each([
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['J. D. Vance', 'JD Vance'],
    ['ANNA  NOWAK', 'Anna Nowak'],
    ['Sean O’Neill', "Sean O'Neill"],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it('tells different people apart', () => {
    expect(sameName('Anna Nowak', 'Hanna Nowak')).toBe(false);
  });
});

describe('nearestName', () => {
  const known = ['Anna Maria Dyner', 'Jan Nowak', 'Łukasz Maślanka', 'Elżbieta Kaca', 'Agnieszka Legucka'];

  it.each([
    ['Anna Maria Dyrner', 'Anna Maria Dyner'],
    ['Ana Maria Diner', 'Anna Maria Dyner'],
    ['A. M. Dyner', 'Anna Maria Dyner'],
    ['Anna Dyner', 'Anna Maria Dyner'],
    ['Dyner Anna Maria', 'Anna Maria Dyner'],
    ['Lukasz Maslanka', 'Łukasz Maślanka'],
    ['Elzbieta Kasa', 'Elżbieta Kaca'],
    ['Jan Novak', 'Jan Nowak'],
    ['Legucka Agnieszka', 'Agnieszka Legucka'],
  ])('%s is probably %s', (name, expected) => {
    expect(nearestName(name, known)).toBe(expected);
  });

  it.each(['Piotr Wilk', 'Maria Nowak', 'Anna', 'Dyner', 'Jo Li', '', 'x'.repeat(5000)])(
    'guesses nothing for %s',
    (name) => {
      expect(nearestName(name, known)).toBeNull();
    },
  );
});
