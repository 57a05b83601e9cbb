/** The register's formats that need a library: a bundle of their own, since most runs print none of them. */
export { toCsv } from '../forecasts/register/csv.js';
export { toIcs } from '../forecasts/register/ics.js';
