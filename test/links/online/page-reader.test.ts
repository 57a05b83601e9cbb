import { describe, expect, it } from 'vitest';
import { PageReader } from '../../../server/src/links/online/page-reader.js';
import { readTextFragment } from '../../../server/src/links/online/text-fragment.js';

function look(html: string, fragment: string, { size = html.length, complete = true } = {}): string | undefined {
  const reader = new PageReader([fragment]);
  for (let at = 0; at < html.length; at += Math.max(size, 1)) {
    if (!reader.write(html.slice(at, at + size))) break;
  }
  return reader.end(complete).get(fragment);
}

const PAGE = `<!DOCTYPE html><html><head><title>Of ferries</title><style>#css { }</style>
<script>const a = '<p id="script">the words of a script</p>';</script></head><body class="id=class">
<!-- <p id="comment"> --><h1 id=plain>Ferries, <em>trains</em> and&nbsp;buses</h1>
<A NAME="named">x</A><p data-id="data" title='id="title"'><p id = 'quo"ted'><p ID="UPPER_case"><p id="gr&ouml;&szlig;e"><p id="a&#98;c">
<textarea><p id="area"></textarea><img name="image"><div id="user-content-readme"></div><div id></div><div id=""></div>
<p>The ministers met<br>on 3 May.</p><p>“They” agreed on no<b>th</b>ing, the minis\u00adter’s aide said.</p><p>Łódź was not named.</p>
</body></html>`;

describe('an anchor', () => {
  it.each([
    ['plain', 'found'],
    ['named', 'found'],
    ['quo%22ted', 'found'],
    ['upper-case', 'found'],
    ['gr%C3%B6%C3%9Fe', 'found'],
    ['größe', 'found'],
    ['abc', 'found'],
    ['readme', 'found'],
    ['top', 'found'],
    ['', 'found'],
    ['script', 'missing'],
    ['comment', 'missing'],
    ['data', 'missing'],
    ['title', 'missing'],
    ['class', 'missing'],
    ['css', 'missing'],
    ['area', 'missing'],
    ['image', 'missing'],
    ['nothing', 'missing'],
    ['constructor', 'missing'],
    ['__proto__', 'missing'],
    ['%', 'missing'],
    ['/inbox', 'unknown'],
    ['!page', 'unknown'],
    ['gid=0', 'unknown'],
    ['L10', 'unknown'],
    ['L10-L20', 'unknown'],
    ['page=5&zoom=100', 'unknown'],
  ])('#%s is %s', (fragment, finding) => {
    expect(look(PAGE, fragment)).toBe(finding);
    for (const size of [1, 7, 1000]) expect(look(PAGE, fragment, { size })).toBe(finding);
  });

  it('is not missing from a page that did not arrive to its end', () => {
    expect(look(PAGE, 'nothing', { complete: false })).toBe('unknown');
    expect(look(PAGE, 'plain', { complete: false })).toBe('found');
  });

  it('is looked for no further than needed, nor in what is too long', () => {
    const reader = new PageReader(['a', 'b']);
    const filler = '<p>x</p>'.repeat(10_000);
    expect(reader.write(`<p id=a>${filler}`)).toBe(true);
    expect(reader.write(`<p id=b>${filler}`)).toBe(false);
    expect([...reader.end(false)]).toEqual([
      ['a', 'found'],
      ['b', 'found'],
    ]);
    const endless = new PageReader(['a']);
    let pieces = 1;
    while (endless.write(filler)) pieces++;
    expect(pieces * filler.length).toBeLessThan(2_200_000);
    expect(endless.end(true).get('a')).toBe('unknown');
  });

  it('is found where a piece ends in the middle of it', () => {
    for (let cut = 65_520; cut < 65_560; cut++) {
      const html = `${' '.repeat(65_530)}<p id="across-it">`;
      const reader = new PageReader(['across-it']);
      reader.write(html.slice(0, cut).padEnd(65_536, cut < 65_530 ? ' ' : ''));
      reader.write(html.slice(cut));
      expect(reader.end(true).get('across-it'), String(cut)).toBe('found');
    }
  });
});

describe('a text fragment', () => {
  it.each([
    ['text=ministers%20met', 'found'],
    ['text=Ministers%20Met', 'found'],
    ['text=met%20on%203%20May', 'found'],
    ['text=The%20ministers,May', 'found'],
    ['text=May,The%20ministers', 'missing'],
    ['text=buses,nothing', 'found'],
    ['text=and%20buses', 'found'],
    ['text=agreed-,on,-nothing', 'found'],
    ['text=agreed-,on,-something', 'missing'],
    ['text=%22They%22%20agreed', 'found'],
    ["text=minister's%20aide", 'found'],
    ['text=%C5%81%C3%B3d%C5%BA', 'found'],
    ['text=%C5%81odz', 'found'],
    ['text=a%20script', 'missing'],
    ['text=Of%20ferries', 'missing'],
    ['text=nobody%20said&text=was%20not%20named', 'found'],
    ['text=nobody%20said&foo=bar', 'missing'],
    ['text=', 'unknown'],
    ['text=%E0%A4%A', 'unknown'],
    ['text=a,b,c', 'unknown'],
    [`text=${'x'.repeat(301)}`, 'unknown'],
    ['selector(type=CssSelector,value=p)', 'unknown'],
  ])('%s is %s', (directive, finding) => {
    expect(look(PAGE, `:~:${directive}`)).toBe(finding);
    expect(look(PAGE, `plain:~:${directive}`, { size: 3 })).toBe(finding);
  });

  it('is read into what stands together', () => {
    expect(readTextFragment('text=a%20b-,c,d,-e%20f')).toEqual([{ start: 'abc', end: 'def' }]);
    expect(readTextFragment('text=-,c')).toEqual([{ start: 'c', end: null }]);
  });
});

describe('a page that means harm', () => {
  /** Milliseconds, the least of three. */
  function reading(html: string, size: number): number {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      look(html, ':~:text=aaaaaaaab', { size });
      return performance.now() - start;
    });
    return Math.min(...times);
  }

  it.each<[string, (times: number) => string]>([
    ['unclosed elements', (times) => '<b>'.repeat(times) + '</i>'.repeat(times)],
    ['attributes', (times) => `<a ${'id=x '.repeat(times)}>`],
    ['a long value', (times) => `<a id="${'y&amp;'.repeat(times)}">`],
    ['a long name', (times) => `<${'a'.repeat(5 * times)}>`],
    ['comments', (times) => '<!--'.repeat(times)],
    ['signs', (times) => '<'.repeat(5 * times)],
    ['references', (times) => '&ampamp'.repeat(times)],
    ['scripts', (times) => '<script></scrip>'.repeat(times)],
    ['words', (times) => 'a'.repeat(5 * times)],
    ['marks', (times) => 'a\u0301\u0301'.repeat(times)],
  ])('costs time in proportion: %s', (_, make) => {
    // Eight times as much: a time that grows with the square would be 64 times as long.
    expect(reading(make(40_000), 10_000)).toBeLessThan(40 * Math.max(reading(make(5000), 10_000), 10));
  });

  it('costs time in proportion though it comes one sign at a time', () => {
    const filler = '<p>x</p>';
    expect(reading(filler.repeat(20_000), 1)).toBeLessThan(40 * Math.max(reading(filler.repeat(2500), 1), 10));
  });
});
