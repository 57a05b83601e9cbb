import { describe, expect, it } from 'vitest';
import { askedAddress } from '../../../server/src/links/online/asked-address.js';
import { ignoring } from '../../../server/src/links/online/ignored.js';

describe('an address is ignored', () => {
  it.each([
    ['www.pism.pl', 'https://www.pism.pl/page?x=1', true],
    ['www.pism.pl', 'https://www.pism.pl:8443/page', false],
    ['https://www.pism.pl', 'http://www.pism.pl/page', false],
    ['www.pism.pl/page', 'https://www.pism.pl/page', true],
    ['www.pism.pl/page', 'https://www.pism.pl/page/2', false],
    ['*.pism.pl', 'https://www.pism.pl/', true],
    ['*', 'https://www.pism.pl/', true],
    ['', 'https://www.pism.pl/', false],
    // As people write them, and see them in their browsers.
    ['WWW.PISM.pl', 'https://www.pism.pl/', true],
    ['HTTPS://www.Pism.pl/Page', 'https://www.pism.pl/Page', true],
    ['www.pism.pl/page', 'https://www.pism.pl/Page', false],
    ['żółw.pl', 'https://żółw.pl/x', true],
    ['*.żółw.pl', 'https://www.żółw.pl/x', true],
    ['https://pl.wikipedia.org/wiki/Żółw*', 'https://pl.wikipedia.org/wiki/Żółw_błotny', true],
    ['\ud800.pl/\ud800', 'https://www.pism.pl/', false],
  ])('by “%s”: %s: %s', (pattern, written, expected) => {
    const { address = '' } = askedAddress(new URL(written)) ?? {};
    expect(ignoring([pattern])(address)).toBe(expected);
  });
});
