// A bundle of its own: only a run that checks links needs the network, and what is known of addresses.
export { parseLeave } from '../../links/online/leave.js';
export { checkLinks } from './check-links.js';
