/** What a link leads to, read off its target alone. */
export type Target =
  /** Nothing yet: empty, `#`, `TODO`, `example.com` and the like. */
  | { readonly kind: 'placeholder' }
  | WebTarget
  | { readonly kind: 'mailto' }
  /** `#…`: a place in the same file; the fragment without `#`, as written. */
  | { readonly kind: 'anchor'; readonly fragment: string }
  | LocalTarget
  /** `/…`: from the root of the site on which the brief is published. */
  | { readonly kind: 'site-path' }
  /** What a site generator fills in, such as `{{site.baseurl}}/x`. */
  | { readonly kind: 'template' }
  /** `pism.pl/x`, which reads as a web address but is a path; `suggestion` is the whole address. */
  | { readonly kind: 'missing-scheme'; readonly suggestion: string }
  | InvalidTarget;

/** A web address whose host is an IP address or a DNS name. */
export interface WebTarget {
  readonly kind: 'https' | 'http';
  readonly url: URL;
}

/** A file relative to the brief. */
export interface LocalTarget {
  readonly kind: 'path';
  /** As written, without query and fragment. */
  readonly path: string;
  /** As written, without `#`; null where there is none. */
  readonly fragment: string | null;
}

export interface InvalidTarget {
  readonly kind: 'invalid';
  /** What is wrong, as a clause without a full stop: `its host “a_b.pl” is no DNS name`. */
  readonly reason: string;
  /** A valid target that the author may have meant. */
  readonly suggestion: string | null;
}

export function invalid(reason: string, suggestion: string | null = null): InvalidTarget {
  return { kind: 'invalid', reason, suggestion };
}
