import { describe, expect, it } from 'vitest';
import { createSlugger } from '../../server/src/brief/slug.js';

describe('createSlugger', () => {
  it('writes anchors as GitHub does', () => {
    const slug = createSlugger();
    expect(slug('What Does the Meeting Show?')).toBe('what-does-the-meeting-show');
    expect(slug('Poland’s “new” role – and the EU’s')).toBe('polands-new-role--and-the-eus');
    expect(slug('Co dalej z Łotwą i Żmudzią?')).toBe('co-dalej-z-łotwą-i-żmudzią');
    expect(slug('snake_case and full-stop.')).toBe('snake_case-and-full-stop');
    expect(slug(' Spaces around ')).toBe('spaces-around');
  });

  it('numbers equal headings, and steps over a number that is taken', () => {
    const slug = createSlugger();
    expect(['What next', 'What next', 'What next 1', 'What next', '?', '!'].map(slug)).toEqual([
      'what-next',
      'what-next-1',
      'what-next-1-1',
      'what-next-2',
      '',
      '-1',
    ]);
  });

  it('starts afresh for each file', () => {
    expect(createSlugger()('Outlook')).toBe('outlook');
    expect(createSlugger()('Outlook')).toBe('outlook');
  });

  it('takes time that grows with the number of equal headings only', () => {
    const slug = createSlugger();
    for (let at = 0; at < 40_000; at++) slug('outlook');
    expect(slug('outlook')).toBe('outlook-40000');
  });
});
