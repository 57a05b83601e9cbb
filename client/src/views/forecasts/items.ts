import { l10n, MarkdownString, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Outcome, RegisterItem } from '../../../../server/src/language/protocol.js';
import { visible } from '../../../../server/src/text/visible.js';
import { shortDay, today } from './days.js';
import { dayOf, type Group, groupOf, hasBegun } from './register.js';

const ICONS: Readonly<Record<Group, ThemeIcon>> = {
  due: new ThemeIcon('bell', new ThemeColor('list.warningForeground')),
  dated: new ThemeIcon('calendar'),
  relative: new ThemeIcon('history'),
  vague: new ThemeIcon('question'),
  undated: new ThemeIcon('circle-slash'),
};

const OUTCOME_ICONS: Readonly<Record<Outcome, ThemeIcon>> = {
  yes: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  no: new ThemeIcon('error', new ThemeColor('testing.iconFailed')),
  partly: new ThemeIcon('circle-large', new ThemeColor('list.warningForeground')),
};

export function groupItem(group: Group, count: number): TreeItem {
  const item = new TreeItem(groupName(group), TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(count);
  item.tooltip = groupMeaning(group);
  item.accessibilityInformation = { label: `${groupName(group)}, ${l10n.t('forecasts: {0}', count)}` };
  item.contextValue = 'group';
  return item;
}

/** First by when, then what: the sentence may be cut off at the view's edge, the day must not. */
export function forecastItem(forecast: RegisterItem): TreeItem {
  const { id, uri, text, range, outcome } = forecast;
  const when = whenText(forecast);
  const item = new TreeItem(when ?? text);
  // Two folders of a workspace may hold the same brief.
  item.id = `${uri}#${id}`;
  if (when !== null) item.description = text;
  item.iconPath = outcome === null ? ICONS[groupOf(forecast)] : OUTCOME_ICONS[outcome];
  item.tooltip = tooltip(forecast);
  item.accessibilityInformation = {
    label: [groupName(groupOf(forecast)), when, outcome === null ? null : outcomeText(outcome), text, forecast.title]
      .filter(Boolean)
      .join(', '),
  };
  item.contextValue = hasBegun(forecast, today()) ? 'forecast-begun' : 'forecast';
  const selection = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  item.command = { command: 'vscode.open', title: l10n.t('Go to'), arguments: [Uri.parse(uri), { selection }] };
  return item;
}

function whenText(forecast: RegisterItem): string | null {
  const { horizon } = forecast;
  const day = dayOf(forecast);
  if (horizon === null) return null;
  if (day === null || horizon.class === 'vague' || horizon.class === 'event') return horizon.text;
  return horizon.end === null ? l10n.t('from {0}', shortDay(day)) : shortDay(day);
}

function tooltip({ text, horizon, question, title, uri, outcome }: RegisterItem): MarkdownString {
  const tip = new MarkdownString('', true);
  const line = (icon: string, words: string) => tip.appendMarkdown(`\n\n$(${icon}) `).appendText(words);
  tip.appendText(text);
  if (horizon !== null) {
    const days = [horizon.start, horizon.end].filter((day) => day !== null).map(shortDay);
    line('calendar', [horizon.text, [...new Set(days)].join(' – ')].filter(Boolean).join(' · '));
  }
  if (outcome !== null) line('pass', outcomeText(outcome));
  if (question !== null) line('comment', question);
  line('book', title === '' ? visible(Uri.parse(uri).path.replace(/^.*\//, '')) : title);
  return tip;
}

export function outcomeText(outcome: Outcome): string {
  return { yes: l10n.t('It came true'), no: l10n.t('It did not come true'), partly: l10n.t('It came true in part') }[
    outcome
  ];
}

function groupName(group: Group): string {
  return {
    due: l10n.t('Due'),
    dated: l10n.t('Dated'),
    relative: l10n.t('Relative'),
    vague: l10n.t('Vague'),
    undated: l10n.t('Undated'),
  }[group];
}

function groupMeaning(group: Group): string {
  return {
    due: l10n.t('Their time is over, and nobody has noted what became of them.'),
    dated: l10n.t('A reader can check them on a day.'),
    relative: l10n.t('Their day follows from the day of publication: a dated wording outlives it.'),
    vague: l10n.t('They name a time or an event, but no day on which a reader can check them.'),
    undated: l10n.t('They do not say by when.'),
  }[group];
}
