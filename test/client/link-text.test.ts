import { describe, expect, it } from 'vitest';
import { canBeLinkText, markdownLink, soleAddress } from '../../client/src/paste/link-text.js';

describe('an address pasted over words', () => {
  it('is known by being an address and nothing else', () => {
    expect(soleAddress(' https://www.un.org/en/\n')).toBe('https://www.un.org/en/');
    expect(soleAddress('see https://www.un.org/')).toBeNull();
    expect(soleAddress('javascript:alert(1)')).toBeNull();
    expect(soleAddress('')).toBeNull();
  });

  it('makes a link that Markdown reads', () => {
    expect(markdownLink('the statement', 'https://a.pl/x')).toBe('[the statement](https://a.pl/x)');
    expect(markdownLink('law [2]', 'https://a.pl/x_(y)')).toBe('[law \\[2\\]](<https://a.pl/x_(y)>)');
  });

  it('leaves alone what is no text of a link', () => {
    expect(canBeLinkText('the statement')).toBe(true);
    for (const text of ['', '  ', 'two\nlines', 'https://www.un.org/', '[a](https://b.pl)', '<a>']) {
      expect(canBeLinkText(text), text).toBe(false);
    }
  });
});
