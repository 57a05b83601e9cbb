import type { LinkSettings } from '../../server/src/config/settings.js';

/** For tests that ask nobody about links. */
export const NO_LINK_CHECK: LinkSettings = {
  online: false,
  timeout: 1000,
  concurrency: 1,
  perHost: 1,
  retries: 0,
  cacheDays: { ok: 0, dead: 0 },
  ignore: [],
};
