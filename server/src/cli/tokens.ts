/** An option as it stands on the command line. */
export interface OptionToken {
  readonly name: string;
  /** With its hyphens. */
  readonly written: string;
  /** Null where there is none. */
  readonly value: string | null;
}

export type Token = OptionToken | { readonly name: null; readonly value: string };

interface Spec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
}

/**
 * Takes arguments apart as `parseArgs` of `node:util` does, which would cost every start as much as linting a brief:
 * `--name value`, `--name=value`, `-o value`, `-ovalue`, `-ab`, and after `--` no options any more. An option's value
 * never begins with a hyphen unless it is joined with `=`.
 */
export function* tokensOf(args: readonly string[], specs: Readonly<Record<string, Spec>>): Generator<Token> {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    const following = next === undefined || /^-./.test(next) ? null : next;
    if (arg === '--') {
      for (const value of args.slice(at + 1)) yield { name: null, value };
      return;
    }
    if (!/^-./.test(arg)) {
      yield { name: null, value: arg };
      continue;
    }
    const tokens = arg.startsWith('--') ? [longOption(arg)] : shortOptions(arg, specs);
    for (const [index, token] of tokens.entries()) {
      const takes = Object.hasOwn(specs, token.name) && specs[token.name]?.type === 'string';
      const isLast = index === tokens.length - 1;
      if (takes && token.value === null && isLast && following !== null) at++;
      yield takes && token.value === null && isLast ? { ...token, value: following } : token;
    }
  }
}

function longOption(arg: string): OptionToken {
  const equals = arg.indexOf('=');
  if (equals === -1) return { name: arg.slice(2), written: arg, value: null };
  return { name: arg.slice(2, equals), written: arg.slice(0, equals), value: arg.slice(equals + 1) };
}

function shortOptions(arg: string, specs: Readonly<Record<string, Spec>>): OptionToken[] {
  const tokens: OptionToken[] = [];
  for (let at = 1; at < arg.length; at++) {
    const letter = arg.charAt(at);
    const name = Object.keys(specs).find((candidate) => specs[candidate]?.short === letter) ?? letter;
    const rest = arg.slice(at + 1);
    const takes = Object.hasOwn(specs, name) && specs[name]?.type === 'string';
    tokens.push({ name, written: `-${letter}`, value: takes && rest !== '' ? rest : null });
    if (takes) break;
  }
  return tokens;
}
