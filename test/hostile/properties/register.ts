import { registerTable } from '../../../server/src/cli/registers/table.js';
import { toCsv } from '../../../server/src/forecasts/register/csv.js';
import { registerOf } from '../../../server/src/forecasts/register/entry.js';
import { toIcs } from '../../../server/src/forecasts/register/ics.js';
import { toJson } from '../../../server/src/forecasts/register/json.js';
import { type Property, TODAY } from './property.js';

/** The register can be printed in every form. */
export const register: Property = {
  name: 'register',
  every: 8,
  check({ brief }) {
    const entries = registerOf('a.brief.md', 'a.brief.md', brief);
    if (entries.length === 0) return [];
    JSON.stringify(entries.map(toJson));
    registerTable(entries, 1, TODAY);
    toCsv(entries);
    toIcs(entries);
    return [];
  },
};
