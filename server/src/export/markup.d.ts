/** For text and for attributes in double quotes. */
export declare function escapeHtml(text: string): string;
/** A tag that HTML takes, whatever the front matter says; English where it is none. */
export declare function languageTag(lang: string): string;
