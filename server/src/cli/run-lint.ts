import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import type { RemovedLine } from '../brief/removed-lines.js';
import { mergeSettings, resolveSettings, type SettingsPart } from '../config/configuration.js';
import { parseOptions } from '../config/parse-options.js';
import type { Settings } from '../config/settings.js';
import { milliseconds, today } from '../host/clock.js';
import { createFileView } from '../host/file-view.js';
import type { LintHost, LintResult } from '../lint/host.js';
import { lintBrief } from '../lint/lint-brief.js';
import type { IsoDay } from '../text/day.js';
import type { Configurations } from './configurations.js';

export interface LintRun {
  readonly configurations: Configurations;
  /** What the command line sets over every configuration. */
  readonly settings: SettingsPart;
  readonly asOf: IsoDay | null;
  readonly maxFileSize: number;
}

/** A text to lint. */
export interface Input {
  /** Absolute; null for standard input without a name. */
  readonly path: string | null;
  readonly text: string;
}

export interface Linted {
  /** As handed in, or with the safe fixes. */
  readonly text: string;
  /** The lines of page furniture that the fixes took out. */
  readonly removed: readonly RemovedLine[];
  readonly brief: Brief;
  readonly result: LintResult;
}

/** Lints texts one after the other, and fixes them where asked to. */
export class Linter {
  private readonly run: LintRun;
  private readonly prepared: LintHost['prepared'] = new WeakMap();
  private readonly settings = new WeakMap<Settings, Settings>();
  private day: IsoDay | null = null;

  constructor(run: LintRun) {
    this.run = run;
  }

  /** Null where the text's configuration has mistakes: they have been printed. */
  async lint(input: Input, cwd: string, fix: boolean): Promise<Linted | null> {
    const { configurations, asOf, maxFileSize } = this.run;
    const { configuration, root } = await configurations.find(input.path ?? `${cwd}/-`);
    if (configuration === null) return null;
    const settings = this.over(resolveSettings(configuration, input.path ?? configuration.directory));
    const dayOf = (): IsoDay => this.today();
    const host: LintHost = {
      get today() {
        return dayOf();
      },
      files: input.path === null ? null : createFileView(input.path, root, maxFileSize),
      asOf,
      now: milliseconds,
      after: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
      ...(this.prepared && { prepared: this.prepared }),
    };
    const options = parseOptions(settings);
    const parse = (text: string): Brief => parseBrief(text, options);
    const lint = (brief: Brief): Promise<LintResult> => lintBrief(brief, settings, host);
    if (fix) {
      const { applyFixes } = await import('../lint/fix.js');
      return applyFixes(input.text, parse, lint);
    }
    const brief = parse(input.text);
    return { text: input.text, removed: [], brief, result: await lint(brief) };
  }

  /** Asking for the time zone is slow, and few rules need to know the day. */
  private today(): IsoDay {
    this.day ??= today();
    return this.day;
  }

  /** One object for equal settings, so that the rules are made ready once. */
  private over(settings: Settings): Settings {
    const known = this.settings.get(settings);
    if (known !== undefined) return known;
    const merged = mergeSettings(settings, this.run.settings);
    this.settings.set(settings, merged);
    return merged;
  }
}
