declare const SPOTLIGHT_VERSION: string | undefined;

/** Of the package; the build puts it in. */
export const VERSION: string = typeof SPOTLIGHT_VERSION === 'string' ? SPOTLIGHT_VERSION : '0.0.0';
