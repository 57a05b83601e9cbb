import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../server/src/rules/registry.generated.js';
import { LspClient } from './client.js';

let client: LspClient;
beforeAll(async () => {
  client = await LspClient.start();
});
afterAll(async () => {
  await client.stop();
});

/** Asks at the `|` in a configuration file. */
async function at<Answer>(method: string, marked: string, name: string): Promise<{ answer: Answer; text: string }> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const uri = await client.open(name, text, name.endsWith('.json') ? 'json' : 'yaml');
  const position = TextDocument.create(uri, '', 1, text).positionAt(offset);
  const answer = await client.request<Answer>(method, { textDocument: { uri }, position });
  await client.close(uri);
  return { answer, text };
}

async function complete(
  marked: string,
  name = '.spotlightrc.yaml',
): Promise<{ labels: string[]; chosen: (label: string) => string }> {
  const { answer, text } = await at<CompletionItem[]>('textDocument/completion', marked, name);
  const chosen = (label: string): string => {
    const item = answer.find((each) => each.label === label);
    if (item === undefined) throw new Error(`no ${label} among ${answer.map((each) => each.label).join(', ')}`);
    return TextDocument.applyEdits(TextDocument.create('', '', 1, text), [item.textEdit as TextEdit]);
  };
  return { labels: answer.map(({ label }) => label), chosen };
}

const KEYS = [
  '$schema',
  'extends',
  'include',
  'exclude',
  'authors',
  'terms',
  'furniture',
  'rules',
  'links',
  'overrides',
];
const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'];

describe('completion in a configuration', () => {
  it('offers the keys that are not there yet', async () => {
    const { labels, chosen } = await complete('authors: []\nru|\n');
    expect(labels).toEqual(KEYS.filter((key) => key !== 'authors'));
    expect(chosen('rules')).toBe('authors: []\nrules: \n');
    expect((await complete('|')).labels).toEqual(KEYS);
  });

  it('offers rules, and their severities', async () => {
    const { labels, chosen } = await complete('rules:\n  link-text: off\n  link-i|');
    expect(labels).toEqual(rules.map(({ id }) => id).filter((id) => id !== 'link-text'));
    expect(chosen('link-invalid')).toBe('rules:\n  link-text: off\n  link-invalid: ');
    const severity = await complete('rules:\n  link-text: w|\n');
    expect(severity.labels).toEqual(SEVERITIES);
    expect(severity.chosen('warning')).toBe('rules:\n  link-text: warning\n');
  });

  it.each([
    ['rules:\n  brief-length: [|]\n', SEVERITIES],
    ['rules:\n  brief-length: [error, {|}]\n', ['min', 'max']],
    ['rules:\n  brief-length:\n    - error\n    - |\n', ['min', 'max']],
    ['rules: { brief-length: [error, { max: 2000, | }] }\n', ['min']],
    ['links:\n  |\n', ['online', 'timeout', 'concurrency', 'perHost', 'retries', 'cacheDays', 'ignore']],
    ['links:\n  online: |\n', ['true', 'false']],
    ['terms:\n  - |\n', ['preferred', 'variants', 'emphasis']],
    ['terms:\n- preferred: a\n  |\n', ['variants', 'emphasis']],
    ['terms:\n  - preferred: a\n    emphasis: t|\n', ['true', 'false']],
    ['overrides:\n  - files: x\n    rules:\n      link-text: |\n', SEVERITIES],
    ['overrides:\n  "*.md":\n    rules:\n      link-text: |\n', SEVERITIES],
    ['authors: |\n', []],
    ['# rules: |\n', []],
    ['unknown:\n  |\n', []],
  ])('in %j', async (marked, expected) => {
    expect((await complete(marked)).labels).toEqual(expected);
  });

  it('writes JSON in JSON', async () => {
    const key = await complete('{\n  "authors": [],\n  "ru|"\n}\n', '.spotlightrc.json');
    expect(key.labels).toEqual(KEYS.filter((name) => name !== 'authors'));
    expect(key.chosen('rules')).toBe('{\n  "authors": [],\n  "rules": \n}\n');
    const value = await complete('{ "rules": { "link-text": | } }', '.spotlightrc.json');
    expect(value.chosen('off')).toBe('{ "rules": { "link-text": "off" } }');
    expect((await complete('{ "links": { "online": | } }', '.spotlightrc.json')).chosen('true')).toBe(
      '{ "links": { "online": true } }',
    );
  });

  it('is none in other files', async () => {
    expect((await complete('ru|', 'other.yaml')).labels).toEqual([]);
  });
});

describe('hover in a configuration', () => {
  const hover = async (marked: string, name = '.spotlightrc.yaml') =>
    (await at<Hover | null>('textDocument/hover', marked, name)).answer;

  it('says what a key is for, and why there is a rule', async () => {
    expect(await hover('aut|hors: []\n')).toMatchObject({
      contents: { value: expect.stringContaining('The known authors') },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
    });
    expect(await hover('rules:\n  link-t|ext: off\n')).toMatchObject({
      contents: { value: expect.stringMatching(/By default: `warning`\.$/) },
    });
    expect(await hover('{ "rules": { "link-t|ext": "off" } }', '.spotlightrc.json')).toMatchObject({
      contents: { value: expect.stringContaining('By default') },
      range: { start: { line: 0, character: 13 }, end: { line: 0, character: 24 } },
    });
  });

  it('says nothing of values and unknown keys', async () => {
    expect(await hover('rules:\n  link-text: o|ff\n')).toBeNull();
    expect(await hover('unk|nown: 1\n')).toBeNull();
  });
});
