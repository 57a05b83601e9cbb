import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../server/src/brief/sentences.js';

/** Each case is a paragraph with `‖` where a sentence ends. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'en: plain': [
    'The talks ended.‖Nothing was agreed.',
    'Will it work?‖Hardly.‖It failed twice!‖And yet they go on.',
    'One sentence without a stop',
    'The talks ended. no',
    'He left.then came back.',
    'They met at 10:30: the point was clear; nobody left.',
    'First line\nof a sentence.‖Second\r\nsentence.',
    '  Spaces around.  ‖  Here too.  ',
    'The tab\tcounts.‖\tHere too.',
  ],
  'en: titles and forms of address': [
    'Dr. Nowak met Mr. Kowalski and Mrs. Dalloway.‖Ms. Lee did not come.',
    'Gen. Mark Milley called Col. Jones.‖Sen. Warner objected.',
    'St. Petersburg hosted the forum.‖Prof. Smith spoke.',
    'Lt. Gen. Brown, Lt.-Col. White and Maj. Gen. Black attended.‖Capt. Grey did not.',
    'Rep. Adams and Gov. Baker wrote to Amb. Clark.‖Hon. Davies answered.',
    'He lives on Main St. in Boston.',
    'The office moved to Main St.‖The rent is lower.',
    'It was Mr. No who objected.',
    'Fr. Popiełuszko was killed in 1984.',
  ],
  'en: abbreviations inside': [
    'Partners, e.g. Poland, agreed.',
    'Partners (e.g. Poland) agreed.‖Others, i.e. Hungary, did not.',
    'It cost approx. 5 million, cf. Table 2.',
    'Poland vs. Germany was close.',
    'Smith et al. (2020) disagree.',
    'Smith et al. found nothing.‖However, Jones did.',
    'Smith et al.‖However careful, they missed it.',
    'Energy, transport, etc. were discussed.',
    'Energy, transport, etc.‖Poland agreed.',
    'Apple Inc. and Gazprom Ltd. signed.‖The deal is large.',
    'Apple Inc.‖The deal is large.',
    'Apple Inc. Chairman Jones left.',
    'See ibid. for details.',
    'It grew, esp. in Asia, incl. Japan.',
    'The Dept. of State and the Univ. of Warsaw agreed.',
    'Martin Luther King Jr. spoke.‖He was heard.',
    'Martin Luther King Jr.‖He was heard.',
    'He holds a Ph.D. in law.',
    'Mt. Everest is high.',
    'It was the op. cit. of the year.',
  ],
  'en: numbers and dates': [
    'Growth was 3.5 percent.‖Inflation was 4.2.‖Wages fell.',
    'See No. 5 and No. 12/2021.‖The rest is in Vol. 3.',
    'He said “No.”‖The deal died.',
    'The answer was No.‖The deal died.',
    'Under Art. 5 they must help.‖Art. 42.7 is weaker.',
    'Under art. 5 sec. 3 they must help.',
    'See Fig. A and Figs. 2–3.',
    'See pp. 12–14, ch. IV, para. 2.',
    'It was signed on Jan. 5, 2021, and Dec. 12.‖Nothing followed.',
    'It ends in Jan.‖The other starts in Feb. or Mar.',
    'It was signed in 2021.‖In 2022, it was void.',
    'It was signed in 2021.‖15 states took part.',
    'It began in 1999.‖Poland joined.',
    'It rose by $3.5 bn.‖Poland paid $1.2 bn.',
    'Version 1.2. of the text was kept.',
    'The vote was 3:2.‖It was close.',
    'It happened on 22. 4. 2021 in Prague.',
    'He was 1st.‖She was 2nd.',
    'It cost 5.‖Then it cost 6.',
    'The meeting is at 5 p.m. on Monday.',
    'The meeting is at 5 p.m.‖Poland will attend.',
    'The meeting is at 5 p.m. GMT in Geneva.',
    'The meeting is at 5 p.m. Moscow time.',
    'At 5 p.m. Putin arrived.',
    'They met at 9 a.m. Monday in Riga.',
    'It was founded in 44 B.C.‖Rome changed.',
    '1. First point of the list.‖It is short.',
    'A. First point of the list.‖It is short.',
    '1.2. Scope of the text.‖It is short.',
    'He bought COVID-19.‖The rest followed.',
    'Article 5.1 applies.‖Article 5.2 does not.',
  ],
  'en: initials and acronyms': [
    'J. D. Vance spoke.‖A. M. Dyner answered.',
    'J.D. Vance met G. W. Bush and J.-P. Sartre.',
    'George W. Bush left.‖The house was sold.',
    'Plan B.‖The rest is silence.',
    'They fought in World War I.‖Poland was not free.',
    'They took vitamin C.‖Poland did not.',
    'He and I.‖However, nobody else.',
    'The U.S. Congress met.‖U.S. President Biden spoke.',
    'He went to the U.S.‖The visit was short.',
    'He went to the U.S.‖However, it was short.',
    'He went to the U.S. and the U.K. in May.',
    'The U.S. 7th Fleet moved.',
    'The U.S.’ allies agreed.‖The U.S.’s did not.',
    'Non-U.S. Citizens stay out.',
    'The D.C. Court agreed.',
    'The U.N.‖A new envoy came.',
    'T. S. Eliot wrote it.‖T. An read it.',
    'Yu. Andropov led the KGB.',
    'NATO.‖The EU.‖The UN.',
    'He is from the E.U. (the old one).',
    'X. Y. and Z. met.',
    'It was signed by A. Nowak.‖The rest is known.',
  ],
  'en: quotes': [
    '“It is over.”‖He said no more.',
    '“It is over,” he said.‖“Nothing remains.”‖Then he left.',
    '"It is over."‖He left.',
    "'It is over.'‖He left.",
    '“Why now?” he asked.‖Nobody answered.',
    '“Go away!” she cried.',
    'He asked “Why now?” and left.',
    'Is it over?”‖“No.”',
    '“Is it over?”‖“It is not.”',
    'He called it “the end.”‖“The beginning,” she said.',
    'The “U.S. Way” and “e.g. Poland” are quotes.',
    'He cited “Art. 5.”‖Then he left.',
    'He said: “We win.‖They lose.”‖Nobody laughed.',
    '«C’est fini.»‖Il partit.',
    '„Koniec.”‖Wyszedł.',
    '‘It ended.’‖It did.',
    '“(It ended.)”‖It did.',
  ],
  'en: parentheses and brackets': [
    'It ended.‖(See above.)‖Then it began.',
    'It ended (see above).‖Then it began.',
    'It ended (it was time.) and began.',
    'The force (approx.) The rest',
    'The United States (U.S.) Navy sailed.',
    'The treaty (Art. 5) holds.‖[It does.]‖Then no more.',
    'It was strange (?) and new (!) to Poland.',
    'It was strange (!) Poland said.',
    'He wrote “it is […] The end” there.',
    '(First.)‖(Second.)',
    'It ended.)‖Then it began.',
  ],
  'en: ellipses and runs': [
    'They waited… and left.',
    'They waited...‖Then they left.',
    'They waited…‖Then they left.',
    'They waited . . . and left.',
    'They waited . . .‖Then they left.',
    'Really?!‖Yes.',
    'Really??‖Yes!!!‖No.',
    'What?…‖Nothing.',
    'From 5… 6 men came.',
    '…and so it ended.‖Then it began.',
    'He said “well…” and left.',
    'It ended..‖Then it began.',
  ],
  'en: harder abbreviations': [
    'At 5 a.m. Mr. Smith went out.‖He left at 6 P.M.‖Mr. Smith then came back.',
    'Find it at N°. 1026.253.‖That is the place.',
    'We are a team, you and I.‖Did you see Albert I. Jones?',
    'Let us ask Jane and co.‖They should know.',
    'That is JFK Jr.’s book.‖I visited the U.S.A. last year.',
    'He teaches (He worked for 5 years.) at the university.',
    'Lt. Gen. (ret.) Ben Hodges spoke.‖He was heard.',
    'Sen. Shaheen (D-N.H.) and Rep. McCaul (R-Tex.) met.',
    'N.B. The rest is silence.‖It is short.',
    'Partners, e. g. Poland, agreed, i. e. Germany did not.',
    'They met in Springfield, Mass. on Monday.',
    'It was 20 °C.‖The rest was colder.',
    'In the 1990s.‖The rest was colder.',
    'He moved to Washington, D.C.‖The house was sold.',
    '“Why now?” Nowak asked.‖“Why not?” Anna Nowak wondered.',
    '“It is over!”‖He said nothing more.',
    'Min. Lavrov and Msgr. Nowak met Mme. Dupont.',
  ],
  'en: URLs and files': [
    'See pism.pl/x.pdf for more.‖It is long.',
    'See https://pism.pl/a.b?c=d.e!f now.‖It is long.',
    'Write to a.nowak@pism.pl.‖She answers.',
    'Open brief.md.‖Read it.',
    'It is on www.pism.pl.‖Read it.',
    'Node.js and ASP.NET won.‖Java lost.',
    'See bbc.co.uk.‖It is British.',
    'Version 1.2.3-beta.4 shipped.‖It works.',
  ],
  'en: footnotes': [
    'The war ended.1‖The peace began.',
    'The war ended.12‖The peace began.',
    'The war ended.[^1]‖The peace began.',
    'The war ended.[^note]‖The peace began.',
    'The war ended.”3‖The peace began.',
    'The war ended.[4]‖The peace began.',
    'The war ended.¹²‖The peace began.',
    'The war ended.*‖The peace began.',
    'It rose by 3.5 The next',
    'See No.5 The rest',
    'The war ended.1',
    'The war ended.2021 was next.',
  ],
  'en: dashes and lower-case names': [
    'It ended.‖– The peace began.',
    'It ended.‖— Nobody knows.',
    'He saw it — e.g. in Poland — and left.',
    'The allies—the U.S.—agreed.‖Others did not.',
    'The U.S.—but also Poland—agreed.',
    'The war ended.‖al-Assad stayed.',
    'The phone broke.‖iPhone sales fell.',
    'It was approx. mBank money.',
    'It ended.‖22 April came.',
    'It ended.‖€5 was paid.',
    'It ended.‖#MeToo began.',
    'It ended.‖• Point one.',
    'It ended! nobody knew.',
  ],
  'pl: abbreviations': [
    'W 2021 r. rząd upadł.‖Potem był spokój.',
    'W 2021 r. Polska przystąpiła do umowy.',
    'W kwietniu 2021 r. Rosja rozpoczęła manewry.',
    'Umowę podpisano w 2020 r.‖Rosja ją wypowiedziała.',
    'Podpisano ją w 2020 r., a w 2021 r. Rosja ją wypowiedziała.',
    'Podpisano ją w 2020 r., a wypowiedziano w 2021 r.‖Rosja zaprzecza.',
    'Podpisano ją w 2020 r.‖W 2021 r. ją wypowiedziano.',
    'Państwa, np. Polska, m.in. Litwa, tzw. Zachód, tj. Europa.',
    'Prof. Nowak i dr Kowalski spotkali się przy ul. Wareckiej 1a.',
    'Prof. dr hab. Jan Nowak mówił.‖Gen. Kowalski słuchał.',
    'Por. art. 5 ust. 2 pkt 3, s. 12.‖Nr 7 jest inny.',
    'To 5 tys. żołnierzy i 3 mld. euro, ok. 10 proc. całości.',
    'Wysłano 5 tys. Polaków.',
    'Energia, transport itd.‖Rosja się zgodziła.',
    'Energia, transport itp. były tematem.',
    'Uniwersytet im. Adama Mickiewicza działa.',
    'Pomógł im.‖To było ważne.',
    'Na początku 20 w. Polska odzyskała niepodległość.',
    'Odbyło się 22. posiedzenie.‖Trwało krótko.',
    'Odbyło się 22. posiedzenie 3. kadencji.',
    'Spotkali się o godz. 15 w św. Krzyżu.',
    'Ks. abp Gądecki i o. Rydzyk rozmawiali.',
    'Wzrost wyniósł 3,5%.‖Inflacja spadła.',
    '„Czy to koniec?” – zapytał.‖Nikt nie odpowiedział.',
    'Zob. tab. 3 i rys. 4.',
    'W maju br. Polska przystąpiła do umowy.',
    'Pełnomocnik ds. Ukrainy i wojewoda z woj. Mazowieckiego.',
    'Ćwiczenia pn. „Zapad” trwały.‖Przyszedł Jan.‖Rosja milczała.',
    'Dz.U. 2021 poz. 5 i spółka z o.o. Nowak S.A. działają.',
    'Popiera to 10 proc. Polaków, m. in. Nowak.',
    'Mieszka przy al. Ujazdowskich.‖Pracuje gdzie indziej.',
    'J. Kaczyński i A. M. Dyner rozmawiali.‖W Polsce jest spokój.',
  ],
  'de, fr, es, it, cs, uk': [
    'de:Am 3. Oktober feiert man.‖Das ist bekannt.',
    'de:Im 19. Jahrhundert begann es, z.B. in Polen.‖Die Folgen blieben.',
    'de:Viele Staaten, z. B. Polen, u. a. Litauen, d. h. alle.',
    'es:La Sra. López vive en EE. UU. y trabaja.',
    'ru:В 2021 г. Россия подписала договор.‖Договор подписали в 2021 г.‖Минск доволен.',
    'de:Es kostet ca. 5 Mio. Euro usw.‖Polen zahlt.',
    'de:Es stieg auf 27.‖Die Folgen blieben.',
    'de:„Ist das alles?“, fragte er.‖„Ja.“‖Dann ging er.',
    'fr:M. Macron a parlé.‖L’accord est signé.',
    'fr:« C’est fini. »‖Il partit.',
    'fr:Pourquoi maintenant ?‖Parce que c’est urgent !‖Voilà.',
    'fr:Art. 5, p. 12, etc.‖La France signe.',
    'es:¿Por qué?‖¡Nadie lo sabe!‖El Sr. López sí.',
    'es:EE.UU. y la UE firmaron.‖El acuerdo vale.',
    'it:Il dott. Rossi parla.‖Eni S.p.A. firma ecc.‖Roma tace.',
    'cs:Dne 22. 4. 2021 se sešli.‖Např. Polsko mlčelo.',
    'cs:Dne 3. 2021 se sešli.',
    'uk:У 2021 р. Україна підписала угоду.',
    'uk:Угоду підписали у 2021 р.‖Київ задоволений.',
    'uk:Ім. Шевченка, вул. Хрещатик, напр. тут.‖Це відомо.',
    'pl-PL:Państwa, np. Polska.‖To koniec.',
    'xx:It ended.‖Mr. Smith left.',
  ],
  'other scripts': [
    'zh:会谈结束了。‖没有结果！‖为什么？',
    'zh:他说：“结束了。”‖然后离开。',
    'ja:会談は終わった。‖「成果はない。」‖以上。',
    'hi:वार्ता समाप्त हुई।‖कोई परिणाम नहीं।',
    'ar:انتهت المحادثات.‖لماذا؟‖لا أحد يعرف.',
    'he:השיחות הסתיימו.‖אין תוצאות.',
    'ru:Переговоры завершились.‖А. Лукашенко уехал.',
    'el:Τελείωσε.‖Ποιος ξέρει; ',
    'hy:Ավարտվեց։‖Վերջ։',
    'ka:დასრულდა.‖ვინ იცის?',
    'vi:Đã xong.‖Ông Nguyễn rời đi.',
    'en:E\u0301tat ended.‖\u00c9lan began.',
    'en:It ended 🎉.‖𝕿he rest follows.',
  ],
};

function langAndText(entry: string, group: string): { lang: string; marked: string } {
  const own = /^([a-z]{2}(?:-[A-Z]{2})?):(?=\S)/.exec(entry);
  if (own?.[1] !== undefined) return { lang: own[1], marked: entry.slice(own[0].length) };
  return { lang: /^[a-z]{2}(?=:)/.exec(group)?.[0] ?? 'en', marked: entry };
}

describe('splitSentences', () => {
  for (const [group, entries] of Object.entries(cases)) {
    describe(group, () => {
      it.each(entries)('%s', (entry) => {
        const { lang, marked } = langAndText(entry, group);
        const spaceless = /^(zh|ja)$/.test(lang);
        const text = spaceless
          ? marked.replaceAll('‖', '')
          : marked.replace(/(?<!\s)‖(?!\s)/g, ' ').replaceAll('‖', '');
        const sentences = splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
        expect(sentences).toEqual(
          marked
            .split('‖')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        );
      });
    });
  }

  it('covers everything but white space, in order, whatever the text', () => {
    const pieces = [
      'a',
      'B',
      ' ',
      '.',
      '!',
      '?',
      '…',
      '"',
      '”',
      '(',
      ')',
      '1',
      '\n',
      '\u00a0',
      'e.g.',
      'U.S.',
      '—',
      '。',
      '\ud800',
      '\u0000',
      ' »',
    ];
    let seed = 7;
    for (let round = 0; round < 3000; round++) {
      let text = '';
      for (let count = 0; count < 24; count++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += pieces[seed % pieces.length];
      }
      let end = 0;
      for (const span of splitSentences(text, round % 2 === 0 ? 'en' : 'pl')) {
        expect(text.slice(end, span.start).trim()).toBe('');
        expect(text.slice(span.start, span.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        end = span.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }
  });

  it('gives nothing for an empty or white paragraph', () => {
    expect(splitSentences('', 'en')).toEqual([]);
    expect(splitSentences(' \n\t\u00a0', 'en')).toEqual([]);
  });

  it.each([
    '. ',
    '.',
    '...',
    '!',
    ' ',
    'a.',
    'A. ',
    '"',
    '(',
    '— ',
    '.1',
    'e.g. ',
    'W 2021 r. ',
    '[',
    '.[1',
    '.. ',
    '. - ',
  ])('takes time in step with the text: %j', (piece) => {
    const text = piece.repeat((1 << 20) / piece.length);
    // What grows faster than the text runs into the runner's time limit.
    expect(splitSentences(text, 'pl').at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
