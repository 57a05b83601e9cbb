export interface PreviewPageOptions {
  /** Fresh for each page; the only style and script that run are the ones that bear it. */
  readonly nonce: string;
  /** The webview's own source for the policy. */
  readonly cspSource: string;
  readonly lang?: string;
  /** Names the page for screen readers. */
  readonly title?: string;
}
/** The page that a preview lives in; `body` comes from `renderBody`, now or later as a message. */
export declare function previewPage(body: string, { nonce, cspSource, lang, title }: PreviewPageOptions): string;
