import { assert } from 'chai';
import { type CodeAction, commands, type Diagnostic, languages, type TextDocument, window, workspace } from 'vscode';
import { wrapExample } from '../../../../server/src/lint/examples.js';
import { rules } from '../../../../server/src/rules/registry.generated.js';
import type { Example, Rule } from '../../../../server/src/rules/rule.js';
import { choose, offered } from '../support/actions.js';
import { fileUri } from '../support/documents.js';
import { codeOf } from '../support/findings.js';
import { until } from '../support/until.js';
import { type Suggestion, suggestions } from './suggestions.js';

const FOLDER = 'examples';
const SUGGESTIONS = suggestions(today());

/**
 * Every example of a rule that shows a fault which the rule can mend, with the folder that it gets. Those that need the web to answer
 * are shown where it does.
 */
const CASES = rules
  .filter(({ fixable }) => fixable !== null)
  .map((rule) => ({
    rule,
    examples: rule.examples
      .map((example, number) => ({ example, folder: `${FOLDER}/${rule.id}-${number}` }))
      .filter(({ example: { marks, config } }) => marks.length > 0 && config?.answers === undefined),
  }))
  .filter(({ examples }) => examples.length > 0);

describe('the light bulb', () => {
  before(async () => {
    for (const { rule, examples } of CASES) {
      for (const { example, folder } of examples) await writeExample(rule, example, folder);
    }
  });

  after(async () => {
    await workspace.getConfiguration('spotlight').update('asOf', undefined, false);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileUri(FOLDER), { recursive: true });
  });

  for (const { rule, examples } of CASES) {
    it(`mends the examples of ${rule.id}`, async () => {
      let mended = 0;
      for (const { example, folder } of examples) {
        await workspace.getConfiguration('spotlight').update('asOf', example.config?.asOf, false);
        const document = await workspace.openTextDocument(fileUri(`${folder}/example.brief.md`));
        await window.showTextDocument(document);
        const findings = await until(`the findings of “${example.title}”`, () => findingsOf(rule, document, example));
        mended += await takeSuggestions(rule, document, findings);
        mended += await takeFixes(rule, document, example);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      assert.isAbove(mended, 0);
    });
  }

  it('offers every suggestion that is known', () => {
    assert.deepEqual(
      SUGGESTIONS.filter((row) => !seen.has(row)),
      [],
    );
  });
});

/** Suggestions that an example has shown. */
const seen = new Set<Suggestion>();

/** Chooses each suggestion for itself, and looks at the whole text. Returns how many there were. */
async function takeSuggestions(rule: Rule, document: TextDocument, findings: readonly Diagnostic[]): Promise<number> {
  const text = document.getText();
  const rows = SUGGESTIONS.filter(([id, , before]) => id === rule.id && text.includes(before));
  const actions = await until(`what is known of ${rule.id}`, async () => {
    const found: CodeAction[] = [];
    for (const finding of findings) found.push(...(await offered(document, finding.range)).filter(isSuggestion));
    return rows.every(([, title]) => found.some((each) => each.title === title)) && found;
  });
  for (const action of actions) {
    const alike = rows.filter(([, title]) => title === action.title);
    assert.isNotEmpty(alike, `“${action.title}” is not among the suggestions that are known of ${rule.id}`);
    await choose(action);
    const row = alike.find(([, , before, after]) => document.getText() === text.replace(before, after)) ?? alike[0];
    assert.equal(document.getText(), row && text.replace(row[2], row[3]), action.title);
    if (row !== undefined) seen.add(row);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text, `after “${action.title}” was taken back`);
  }
  return actions.length;
}

/** Chooses the preferred action as long as the text is not what the example says. Returns how often. */
async function takeFixes(rule: Rule, document: TextDocument, { fixed, wrap, title }: Example): Promise<number> {
  if (fixed === undefined) return 0;
  const wanted = wrapExample(fixed, wrap);
  let taken = 0;
  while (document.getText() !== wanted) {
    const action = await until(`a fix on the way to the mended text of “${title}”`, async () => {
      for (const finding of own(rule, document)) {
        const found = (await offered(document, finding.range)).find(({ isPreferred }) => isPreferred);
        if (found !== undefined) return found;
      }
      return undefined;
    });
    await choose(action);
    taken += 1;
  }
  return taken;
}

/** The findings of an example once there is one for each of its marks. */
function findingsOf(rule: Rule, document: TextDocument, { marks }: Example): readonly Diagnostic[] | null {
  const found = own(rule, document);
  return found.map(({ range }) => document.getText(range)).join('|') === marks.join('|') ? found : null;
}

function own(rule: Rule, document: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter((each) => codeOf(each) === rule.id)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

function isSuggestion({ isPreferred, title }: CodeAction): boolean {
  return isPreferred !== true && !/^Suppress |^Fix all |^Add “.*” to the known authors/.test(title);
}

async function writeExample(rule: Rule, { text, wrap, config, files = {} }: Example, folder: string): Promise<void> {
  const severity = rule.severity === 'off' ? 'info' : rule.severity;
  const setting = config?.options === undefined ? severity : [severity, config.options];
  // Then what is offered is this rule's; only a suppression speaks of other rules.
  const others = rule.engine ? [] : rules.filter(({ id, engine }) => id !== rule.id && !engine);
  const settings = { ...Object.fromEntries(others.map(({ id }) => [id, 'off'])), [rule.id]: setting };
  const { authors = [], terms = [], furniture = [] } = config ?? {};
  const configuration = { authors, terms, furniture, rules: settings };
  const all = {
    ...files,
    // JSON is YAML, too.
    '.spotlightrc.yaml': JSON.stringify(configuration),
    'example.brief.md': wrapExample(text, wrap),
  };
  for (const [path, content] of Object.entries(all)) {
    await workspace.fs.writeFile(fileUri(`${folder}/${path}`), new TextEncoder().encode(content));
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
