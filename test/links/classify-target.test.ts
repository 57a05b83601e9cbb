import { describe, expect, it } from 'vitest';
import { classifyTarget } from '../../server/src/links/classify-target.js';

const kind = (target: string): string => classifyTarget(target).kind;
const suggestion = (target: string): string | null => {
  const read = classifyTarget(target);
  return read.kind === 'invalid' || read.kind === 'missing-scheme' ? read.suggestion : null;
};

/** Addresses as they stand in published texts. */
const REAL = [
  'https://www.pism.pl',
  'https://www.pism.pl/',
  'https://pism.pl/publikacje/bialorus-i-rosja-rozmowy-w-moskwie',
  'https://www.pism.pl/publications/Spotlight?page=2&year=2021#list',
  'https://en.wikipedia.org/wiki/Union_State_(Russia_and_Belarus)',
  'https://pl.wikipedia.org/wiki/Łódź',
  'https://ru.wikipedia.org/wiki/%D0%91%D0%B5%D0%BB%D0%B0%D1%80%D1%83%D1%81%D1%8C',
  'https://zh.wikipedia.org/wiki/白俄罗斯#历史',
  'https://de.wikipedia.org/wiki/Straße_(Begriffsklärung)?oldid=1&action=raw',
  'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  'https://doi.org/10.1016/S0140-6736(20)30183-5',
  'https://doi.org/10.1093/ia/iiab033',
  // The resolver’s own pages, a short DOI in both forms, a handle that is no DOI, and DOIs in other spellings.
  'https://doi.org/',
  'https://doi.org',
  'https://www.doi.org/the-identifier/resources/handbook/',
  'https://doi.org/10/abc12',
  'https://doi.org/abc12',
  'https://doi.org/20.1000/100',
  'https://doi.org/doi:10.1093/ia/iiab033',
  'https://doi.org/10.1093%2Fia%2Fiiab033',
  'https://dx.doi.org/10.1000.10/123?locatt=mode:legacy',
  'https://doi.org/10.1000//odd',
  'https://doi.org/10.1000/%25zz',
  'https://publisher.com/doi.org/10.1093',
  'https://www.jstor.org/stable/10.7591/j.ctv2n7m2v?seq=4',
  'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014R0833&from=EN',
  'https://eur-lex.europa.eu/legal-content/EN/TXT/PDF/?uri=OJ:L:2022:111:FULL',
  'https://www.consilium.europa.eu/en/press/press-releases/2021/06/24/',
  'https://ec.europa.eu/commission/presscorner/detail/en/IP_21_3701',
  'https://www.nato.int/cps/en/natohq/official_texts_185000.htm?selectedLocale=en',
  'https://undocs.org/Home/Mobile?FinalSymbol=S%2FRES%2F2202(2015)&Language=E',
  'https://undocs.org/en/S/RES/2202(2015)',
  'https://www.gov.pl/web/dyplomacja/oświadczenie-msz',
  'https://www.gov.pl/attachment/0b7ae1a8-6f2c-4b38-9b48-8b7b1d9f0ab1',
  'http://kremlin.ru/events/president/news/65460',
  'http://en.kremlin.ru:80/events/president/transcripts/65418',
  'https://president.gov.by/ru/events/vstrecha-s-prezidentom-rossii?utm_source=x&utm_medium=y#top',
  'https://web.archive.org/web/20210426103000/http://kremlin.ru/events/president/news/65460',
  'https://web.archive.org/web/2021*/https://www.pism.pl/*',
  'https://archive.ph/AbC12',
  'https://www.rferl.org/a/belarus-russia/31220712.html?ltflags=mailer',
  'https://www.ft.com/content/2c7ad8c4-8a8d-4f5a-9f9f-3c3a3e8d7b1e',
  'https://www.reuters.com/world/europe/putin-lukashenko-meet-moscow-2021-04-22/',
  'https://www.theguardian.com/world/2021/may/23/belarus#comment-149387129',
  'https://tass.com/politics/1281559#:~:text=The%20talks,-lasted%20four%20hours',
  'https://tvn24.pl/swiat/bialorus,1234567.html',
  'https://wyborcza.pl/7,75399,27015234,lukaszenka-u-putina.html?disableRedirects=true',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s',
  'https://r3---sn-4g5e6nzz.googlevideo.com/videoplayback',
  'https://twitter.com/NATO/status/1385171234567890123?s=20',
  'https://medium.com/@author/title-of-the-story-1a2b3c4d5e6f',
  'https://t.me/s/pul_1/2345',
  'https://docs.google.com/spreadsheets/d/1A2b3C_4-d/edit#gid=0&range=A1:B2',
  'https://www.google.com/maps/place/Ust-Luga/@59.6713,28.2692,13z/data=!3m1!4b1!4m5',
  'https://maps.app.goo.gl/?link=https://x.org/a%20b',
  'https://github.com/owner/repo/compare/v1.0...v2.0#diff-1',
  'https://github.com/owner/repo/blob/main/TODO#L10-L20',
  'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD?locations=BY-RU&view=chart',
  'https://sdw.ecb.europa.eu/quickview.do?SERIES_KEY=120.EXR.D.USD.EUR.SP00.A',
  'https://stat.gov.pl/download/gfx/portalinformacyjny/pl/defaultaktualnosci/5475/1/1/1/zał_1.xlsx',
  'https://www.osw.waw.pl/en/publikacje/analyses/2021-04-23/{id}|{lang}',
  'https://münchner-sicherheitskonferenz.de/',
  'https://xn--mnchen-3ya.de/stadt',
  'https://президент.рф/события',
  'https://пример.укр/',
  'https://日本語.jp/',
  'https://user:secret@files.pism.pl/2021/',
  'https://example.com.pl/',
  'https://myexample.com/',
  'https://testing.org/example.com',
  'https://site.com/?q=a+b&empty=&list[]=1&list[]=2',
  'https://intranet/briefs/2021',
  'https://pism.pl./x',
  'https://192.0.2.10:8443/status',
  'https://[2001:db8::1]:8080/index.html',
  'HTTPS://WWW.PISM.PL/X',
  "https://pism.pl/it's-'quoted'!$&*+,;=:@~_-.",
];

describe('classifyTarget', () => {
  it.each(REAL)('takes %s for a web address', (address) => {
    expect(classifyTarget(address)).toMatchObject({ kind: address.startsWith('http:') ? 'http' : 'https' });
  });

  it.each([
    '',
    ' ',
    '#',
    '##',
    '#TODO',
    '?',
    '...',
    '…',
    '-',
    'TODO',
    'todo',
    'TBD',
    'tbc',
    'xxx',
    'XXXX',
    'link',
    'LINK',
    'url',
    'URL',
    '[url]',
    '<link>',
    'insert link here',
    'insert-link-here',
    'INSERT_LINK',
    'wstaw link',
    'undefined',
    'about:blank',
    'example.com',
    'www.example.org/page',
    'http://example.com',
    'https://example.com',
    'https://example.com/',
    'https://www.example.com/some/page?x=1#y',
    'https://EXAMPLE.ORG:8080/x',
    'https://sub.example.net',
    'https://example.edu/paper.pdf',
    'https://pism.example/x',
    'https://anything.test',
    'http://host.invalid/',
    'mailto:someone@example.com',
    'http://',
    'https://',
    'https://www.',
    'https://...',
    'http://…',
    'https://TODO',
    'https://todo/x',
    'https://xxx',
    'https://link',
    'https://url',
    'https://placeholder',
    'https://your-domain.com/x',
    'https://www.gov.pl/...',
  ])('takes %j for a placeholder', (target) => {
    expect(kind(target)).toBe('placeholder');
  });

  it.each([
    ['pism.pl', 'https://pism.pl'],
    ['pism.pl/publikacje', 'https://pism.pl/publikacje'],
    ['www.pism.pl/x?y#z', 'https://www.pism.pl/x?y#z'],
    ['www.gov.ai', 'https://www.gov.ai'],
    ['pism.pl:8080/x', 'https://pism.pl:8080/x'],
    ['//pism.pl/x', 'https://pism.pl/x'],
    ['localhost:3000/x', 'https://localhost:3000/x'],
    ['kremlin.ru/events/president', 'https://kremlin.ru/events/president'],
    ['президент.рф', 'https://президент.рф'],
    ['info@pism.pl', 'mailto:info@pism.pl'],
  ])('misses the scheme of %s', (target, whole) => {
    expect(classifyTarget(target)).toEqual({ kind: 'missing-scheme', suggestion: whole });
  });

  it.each([
    'report.pdf',
    'docs/a.md',
    'README.md',
    'setup.py',
    'run.sh',
    'notes.ai',
    '../x',
    '.',
    '..',
    './a b.md',
    'a%20b.md#part',
    'data-2021.v1.2/x.csv',
    'brief.brief.md?raw=1',
    'http/2-notes.md',
    'https.md',
    'dir/pism.pl',
    'mail@home/x.md',
    'Łotwa.md',
    '10:30.md',
  ])('takes %s for a path', (target) => {
    expect(kind(target)).toBe('path');
  });

  it('splits a path from its query and fragment', () => {
    expect(classifyTarget('docs/a%20b.md?raw#What-next')).toEqual({
      kind: 'path',
      path: 'docs/a%20b.md',
      fragment: 'What-next',
    });
    expect(classifyTarget('a.md')).toEqual({ kind: 'path', path: 'a.md', fragment: null });
    expect(classifyTarget('#what-next')).toEqual({ kind: 'anchor', fragment: 'what-next' });
  });

  it('leaves alone what only a site can resolve', () => {
    expect(kind('/publications/2021')).toBe('site-path');
    expect(kind('{{site.baseurl}}/x')).toBe('template');
  });

  it.each([
    ['htps://pism.pl/x', 'https://pism.pl/x'],
    ['htpps://pism.pl', 'https://pism.pl'],
    ['htttps://pism.pl', 'https://pism.pl'],
    ['ttps://pism.pl', 'https://pism.pl'],
    ['http:://pism.pl', 'https://pism.pl'],
    ['https//pism.pl/x', 'https://pism.pl/x'],
    ['https:/pism.pl/x', 'https://pism.pl/x'],
    ['https:pism.pl', 'https://pism.pl'],
    ['https:///pism.pl', 'https://pism.pl'],
    ['https;//pism.pl', 'https://pism.pl'],
    ['https ://pism.pl', 'https://pism.pl'],
    ['https:\\\\pism.pl\\x', null],
    ['http//:pism.pl', 'https://pism.pl'],
    ['https://https://pism.pl/x', 'https://pism.pl/x'],
    ['http://https://pism.pl/x', 'https://pism.pl/x'],
    ['mailt:info@pism.pl', 'mailto:info@pism.pl'],
    ['mailto://info@pism.pl', 'mailto:info@pism.pl'],
    ['https://pism.pl/a b', 'https://pism.pl/a%20b'],
    ['https://pism.pl/a\u200bb', 'https://pism.pl/ab'],
    ['https://pism.pl/50%-more', 'https://pism.pl/50%25-more'],
    ['https://pism.pl/a\\b?c\\d', 'https://pism.pl/a/b?c\\d'],
    ['docs\\a.md', 'docs/a.md'],
    ['doi:10.1093/ia/iiab033', 'https://doi.org/10.1093/ia/iiab033'],
    ['doi: 10.1093/ia/iiab033', 'https://doi.org/10.1093/ia/iiab033'],
    ['DOI:10.1000/a b', 'https://doi.org/10.1000/a%20b'],
    [
      'doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    ],
    ['doi:10.1000/a#b?c%20d%', 'https://doi.org/10.1000/a%23b%3Fc%20d%25'],
    ['doi:10.1000/ł\u{1f600}', 'https://doi.org/10.1000/%C5%82%F0%9F%98%80'],
    ['doi:10.1000/\ud83d', null],
    ['doi:10.1093', null],
    ['doi:iiab033', null],
    ['https://doi.org/10.1093', null],
    ['https://doi.org/10.1093/', null],
    ['https://doi.org/10.1093/?x=y', null],
    ['https://DOI.org/10.12/x', null],
    ['http://dx.doi.org/10.1.1.23.4567', null],
    ['https://doi.org/10.xxxx/xxxxx', null],
    ['https://www.doi.org/10.1093%20/x', null],
    ['https://pi sm.pl', null],
    ['https:// pism.pl/x', null],
    ['https://pism..pl', null],
    ['https://.pl', null],
    ['https://pi_sm.pl/x', null],
    ['https://-pism.pl', null],
    ['https://pism-.pl', null],
    ['https://www,pism.pl', null],
    ['https://pism!.pl', null],
    ['https://pism.pl|x', null],
    ['https://xn--a.pl', null],
    [`https://${'a'.repeat(64)}.pl`, null],
    [`https://${'a.'.repeat(127)}pl`, null],
    ['https://pism.pl:99999/', null],
    ['https://pism.pl:80a/', null],
    ['https://2021/report', null],
    ['https://1.2.3', null],
    ['https://300.1.1.1/', null],
    ['https://[2001:db8::1', null],
    ['https://?q=1', null],
    ['ftp://ftp.pism.pl/x', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///home/x.md', null],
    ['tel:+48221234567', null],
    ['C:\\briefs\\x.md', null],
    ['C:/briefs/x.md', null],
    ['\\\\server\\x', null],
    ['mailto:', null],
    ['mailto:info', null],
    ['mailto:info@', null],
    ['mailto:@pism.pl', null],
    ['mailto:info@pi_sm.pl', null],
  ])('calls %j invalid', (target, mended) => {
    expect(kind(target)).toBe('invalid');
    expect(suggestion(target)).toBe(mended);
  });

  it.each([
    'mailto:info@pism.pl',
    'mailto:Anna.Dyner+brief@pism.pl?subject=A%20question',
    'mailto:a@pism.pl,b@pism.pl',
    'mailto:?subject=Read%20this',
    'MAILTO:info@münchen.de',
  ])('takes %s for a mail address', (target) => {
    expect(kind(target)).toBe('mailto');
  });

  it('stays linear on long targets', () => {
    const long = [
      `https://${'a.'.repeat(200_000)}pl`,
      `https://pism.pl/${'%'.repeat(400_000)}`,
      `${'a:'.repeat(200_000)}`,
      `${'[('.repeat(200_000)}`,
      `mailto:${'a,'.repeat(200_000)}`,
      `https://pism.pl/${'\u200b '.repeat(200_000)}`,
      'x'.repeat(400_000),
      '.'.repeat(400_000),
    ];
    for (const target of long) expect(classifyTarget(target).kind).toBeTypeOf('string');
  });
});
