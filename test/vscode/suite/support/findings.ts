import { type Diagnostic, languages, type TextDocument } from 'vscode';

/** The ids of the rules that have something to say about a document now. */
export function codes(document: TextDocument): string[] {
  return languages.getDiagnostics(document.uri).map(codeOf);
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
