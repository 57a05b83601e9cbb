import { describe, expect, it } from 'vitest';
import { AnchorSet, explicitAnchors } from '../../server/src/links/anchors.js';

const ANCHORS = ['what-does-the-meeting-show', 'co-dalej-z-łotwą', 'polands-role--and-the-eus', 'outlook', 'outlook-1'];
const set = new AnchorSet(ANCHORS, ['Note-1']);

describe('AnchorSet', () => {
  it.each([
    'what-does-the-meeting-show',
    'What-Does-The-Meeting-Show',
    'co-dalej-z-łotwą',
    'co-dalej-z-%C5%82otw%C4%85',
    'co-dalej-z-łotwą'.normalize('NFD'),
    'polands-role-and-the-eus',
    'user-content-outlook',
    'outlook_1',
    'Co_dalej_z_Łotwą',
    'outlook-1',
    'outlook:~:text=by%20June',
    ':~:text=by%20June',
    'top',
    '',
    'note-1',
  ])('finds %s', (fragment) => {
    expect(set.has(fragment)).toBe(true);
  });

  it.each(['what-does-the-meeting', 'outlook-2', 'out-look', 'outlooks', '%', '%E0%A4'])(
    'does not find %s',
    (fragment) => {
      expect(set.has(fragment)).toBe(false);
    },
  );

  it.each([
    ['what-does-the-meting-show', 'what-does-the-meeting-show'],
    ['what-does-the', 'what-does-the-meeting-show'],
    ['outlok', 'outlook'],
    ['outlook-2', 'outlook-1'],
    ['sources', null],
    ['x', null],
  ])('suggests for %s %s', (fragment, anchor) => {
    expect(set.nearest(fragment)).toBe(anchor);
  });
});

describe('explicitAnchors', () => {
  it.each([
    '<a id="note-1"></a>',
    "<a name='note-1'>",
    '<span ID=note-1>',
    '## Notes {#note-1}',
    '## Notes {#note-1 .small}',
  ])('reads %s', (source) => {
    expect(explicitAnchors(`Text ${source} text`)).toEqual(['note-1']);
  });
});
