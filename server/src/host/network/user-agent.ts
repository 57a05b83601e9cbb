declare const SPOTLIGHT_VERSION: string | undefined;

/** Who asks, and where to find us. */
export const USER_AGENT = `spotlight-brief/${
  typeof SPOTLIGHT_VERSION === 'string' ? SPOTLIGHT_VERSION : '0.0.0'
} (+https://github.com/spotlight-brief/spotlight-brief; link check)`;
