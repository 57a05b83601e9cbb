import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

// Ways of saying what will come that hang on a set phrase, each with its near misses.

describe('set phrases', () => {
  it('finds advice to expect something', () => {
    expectForecasts([
      'Do not expect the two houses to agree.',
      "Don't expect Jakarta to give in.",
      'Expect the question of visas to return «once the talks are over».',
    ]);
    expectNoForecasts(['Expect is too strong a word.', 'They did not expect the bridge to hold.']);
  });

  it('finds odds, reasons and refusals to exclude', () => {
    expectForecasts([
      'The odds are that the cabinet survives.',
      'There is every reason to expect a longer strike.',
      'The central bank refuses to rule out a second devaluation.',
      'The bank is committed to tripling its loans.',
      'Without a deal, the carrier faces bankruptcy.',
    ]);
    expectNoForecasts([
      'Both sides are committed to maintaining the truce.',
      'Few would dispute that the reform was overdue.',
      'Jakarta would be wise to keep the reserve.',
      'The initiative aims to link the Gulf with the Caucasus.',
      'The carrier faces a fine.',
    ]);
  });

  it('finds duties that begin on a day, and what is back on a table', () => {
    expectForecasts([
      '«As of July», importers are required to file a statement.',
      "The dossier is back on the Council's table «in the autumn».",
      'The initiative aims to link twelve ports «by 2027».',
    ]);
    expectNoForecasts(['Importers are required to file a statement.', 'The dossier is back on the table.']);
  });
});
