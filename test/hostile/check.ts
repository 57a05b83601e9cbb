import { Editor } from './properties/editor.js';
import { markdown, page, preview, suppressed } from './properties/export.js';
import { fix, fixRule } from './properties/fix.js';
import { format } from './properties/format.js';
import { bringIn, paste } from './properties/import.js';
import { incremental } from './properties/incremental.js';
import { findings, spans } from './properties/model.js';
import {
  type Case,
  CONFIGURED,
  type Failure,
  lint,
  numbersFor,
  PLAIN,
  type Property,
  parse,
} from './properties/property.js';
import { register } from './properties/register.js';

/** Counts how often each property was checked. */
export type Tally = Map<string, number>;

/** Asks of texts what must hold for every one. Keep one for many texts: it keeps a language server. */
export class Checker {
  readonly tally: Tally = new Map();
  private readonly editor = new Editor();
  private readonly sparse: number;

  /** `sparse`: properties with a turn have it so many times less often. */
  constructor(sparse = 1) {
    this.sparse = sparse;
  }

  private readonly properties: readonly Property[] = [
    spans,
    findings,
    fix,
    fixRule,
    format(this.editor),
    bringIn,
    paste,
    page,
    markdown,
    preview,
    suppressed,
    register,
    incremental,
    this.editor,
  ];

  /** `nth` tells which properties are asked: those whose turn it is; every one for 0. `only`: no other property. */
  async check(text: string, nth = 0, only: string | null = null): Promise<Failure[]> {
    const random = numbersFor(text);
    const settings = random(4) === 0 ? CONFIGURED : PLAIN;
    const failures: Failure[] = [];
    let subject: Case | null = null;
    await this.hold('read', failures, async () => {
      const brief = parse(text, settings);
      subject = { text, settings, brief, result: await lint(brief, settings), random };
      return [];
    });
    if (subject === null) return failures;
    const whole: Case = subject;
    for (const property of this.properties) {
      const isAsked =
        only === null
          ? nth % ((property.every ?? 1) * (property.every === undefined ? 1 : this.sparse)) === 0
          : property.name === only;
      if (isAsked) await this.hold(property.name, failures, () => property.check(whole));
    }
    return failures;
  }

  private async hold(
    property: string,
    failures: Failure[],
    run: () => Iterable<string> | Promise<Iterable<string>>,
  ): Promise<void> {
    this.tally.set(property, (this.tally.get(property) ?? 0) + 1);
    try {
      for (const message of await run()) failures.push({ property, message });
    } catch (error) {
      failures.push({ property, message: `threw ${trace(error)}` });
    }
  }
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const calls = [...(error.stack ?? '').matchAll(/^ +at (?:async )?([\w.<>]+) \(/gm)]
    .slice(0, 3)
    .map((match) => match[1]);
  return `${error.name}: ${error.message} (in ${calls.join(' < ')})`;
}
