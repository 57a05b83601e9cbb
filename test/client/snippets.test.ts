import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { DEFAULT_SETTINGS } from '../../server/src/config/configuration.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { parseIsoDay } from '../../server/src/text/day.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(new URL('../../snippets/spotlight-brief.json', import.meta.url), 'utf8'),
);

const DAY = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '22' };

/** The snippet as it stands in the document when nobody changes a tab stop. */
function inserted(name: string): string {
  const { body } = snippets[name] ?? { body: [] };
  let text = typeof body === 'string' ? body : body.join('\n');
  for (const [variable, value] of Object.entries(DAY)) text = text.replaceAll(`\${${variable}}`, value);
  text = text.replace(/\$\{TM_SELECTED_TEXT:([^}]*)\}/g, '$1').replaceAll('$' + '{TM_SELECTED_TEXT}', '');
  text = text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace(/\$\{\d+:([^{}]*)\}/g, '$1');
  return text.replace(/\$\d/g, '');
}

async function found(text: string): Promise<string[]> {
  const { findings } = await lintBrief(parseBrief(text), DEFAULT_SETTINGS, {
    files: null,
    today: parseIsoDay('2026-11-22') ?? expect.unreachable(),
    asOf: null,
    now: () => performance.now(),
    after: () => () => undefined,
  });
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('snippets', () => {
  it('leave no placeholder syntax behind', () => {
    for (const name of Object.keys(snippets)) expect(inserted(name), name).not.toMatch(/\$\{|\$\d/);
  });

  it('make a whole brief without an error', async () => {
    expect(await found(inserted('Brief'))).toEqual([]);
  });

  it('make a brief without an error when put together', async () => {
    const question = inserted('Question with answer').trimEnd();
    const text = [
      inserted('Front matter'),
      inserted('Head'),
      `${question} ${inserted('Link')}\n`,
      `${question.replace('What has happened', 'Why now')}\n`,
      inserted('Table'),
      inserted('Outlook').replace(/\n$/, ` ${inserted('Forecast date')}\n`),
    ].join('\n');
    expect(await found(text)).toEqual([]);
  });
});
