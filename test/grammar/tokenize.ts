import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar, type StateStack } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const OURS = join(import.meta.dirname, '..', '..', 'syntaxes', 'spotlight-brief.tmLanguage.json');

/** The grammars ours includes, as VS Code has them. */
const INCLUDED: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.derivative': 'html-derivative',
  'text.html.basic': 'html',
  'source.yaml': 'yaml',
};

/** The grammar in the engine that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scopeName): Promise<IRawGrammar | null> => {
      const name = INCLUDED[scopeName];
      if (scopeName !== 'text.html.markdown.spotlight-brief' && name === undefined) return null;
      const path = name === undefined ? OURS : require.resolve(`tm-grammars/grammars/${name}.json`);
      return textmate.parseRawGrammar(await readFile(path, 'utf8'), path);
    },
  });
  const grammar = await registry.loadGrammar('text.html.markdown.spotlight-brief');
  if (grammar === null) throw new Error('The grammar did not load');
  return grammar;
}

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The pieces of a text that carry a scope, in order; neighbours on a line joined. */
export function pieces(grammar: IGrammar, text: string, scope: string): string[] {
  const found: string[] = [];
  for (const line of linesOf(grammar, text)) {
    let open = '';
    for (const token of [...line, null]) {
      if (token?.scopes.some((each) => each === scope || each.startsWith(`${scope}.`))) open += token.text;
      else if (open !== '') {
        found.push(open);
        open = '';
      }
    }
  }
  return found;
}

function linesOf(grammar: IGrammar, text: string): Token[][] {
  const lines: Token[][] = [];
  let state: StateStack | null = null;
  for (const line of text.split(/\r?\n/)) {
    const result = grammar.tokenizeLine(line, state);
    lines.push(
      result.tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes: scopes.flatMap((scope) => scope.split(' ')),
      })),
    );
    state = result.ruleStack;
  }
  return lines;
}
