import type { TextDocument } from 'vscode';

/** What a glance needs of a document. */
export type Glanced = Pick<TextDocument, 'languageId' | 'uri' | 'lineCount' | 'lineAt'>;

const MAX_LINES = 60;

/**
 * Whether a document is a brief, at a glance: by its language, its name, or a `format: spotlight` in its front matter.
 * The server, once it runs, also knows the globs of the configuration.
 */
export function isBrief(document: Glanced): boolean {
  if (document.languageId === 'spotlight-brief') return true;
  if (document.languageId !== 'markdown') return false;
  return document.uri.path.endsWith('.brief.md') || saysSpotlight(document);
}

function saysSpotlight(document: Glanced): boolean {
  const line = (number: number) => document.lineAt(number).text;
  if (document.lineCount === 0 || !/^\uFEFF?---[ \t]*$/.test(line(0))) return false;
  for (let number = 1; number < Math.min(document.lineCount, MAX_LINES); number++) {
    const text = line(number);
    if (/^---[ \t]*$/.test(text)) return false;
    if (/^format:[ \t]*["']?spotlight["']?[ \t]*(?:#.*)?$/.test(text)) return true;
  }
  return false;
}
