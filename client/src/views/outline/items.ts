import { l10n, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { Area, Counts, OutlinePart, PartKind } from '../../../../server/src/language/protocol.js';
import { partDecoration } from './decorations.js';
import type { HeldNode, OutlineNode, PartNode } from './nodes.js';

const PART_ICONS: Readonly<Record<PartKind, string>> = {
  frontMatter: 'calendar',
  title: 'book',
  byline: 'person',
  lead: 'quote',
  question: 'question',
};

const HELD_ICONS: Readonly<Record<HeldNode['kind'], string>> = {
  author: 'person',
  link: 'link',
  forecast: 'telescope',
};

/** A line of the outline as it is shown and read aloud. A click goes to the place in the brief. */
export function outlineItem(node: OutlineNode, uri: Uri): TreeItem {
  return 'part' in node ? partItem(node, uri) : heldItem(node, uri);
}

function partItem({ id, part, held }: PartNode, uri: Uri): TreeItem {
  const state =
    held.length === 0
      ? TreeItemCollapsibleState.None
      : part.kind === 'question'
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed;
  const name = kindName(part.kind);
  const item = new TreeItem(labelOf(part), state);
  const figures = figuresOf(part);
  const problems = problemsText(part.findings);
  item.id = id;
  item.iconPath = new ThemeIcon(part.missing ? 'circle-slash' : PART_ICONS[part.kind]);
  item.description = inShort(part);
  item.tooltip = [`${name}: ${labelOf(part)}`, ...figures, ...problems].join('\n');
  item.accessibilityInformation = { label: [`${name}: ${labelOf(part)}`, ...figures, ...problems].join(', ') };
  item.contextValue = part.missing ? 'missing' : part.kind;
  item.resourceUri = partDecoration(id, part.findings);
  item.command = goTo(uri, part.selectionRange);
  return item;
}

function heldItem({ id, kind, symbol }: HeldNode, uri: Uri): TreeItem {
  const name = { author: l10n.t('Author'), link: l10n.t('Link'), forecast: l10n.t('Forecast') }[kind];
  const detail = symbol.detail ?? '';
  // As in the view of forecasts: the sentence may be cut off at the edge, the day must not.
  const [first, second] = kind === 'forecast' && detail !== '' ? [detail, symbol.name] : [symbol.name, detail];
  const item = new TreeItem(first);
  item.id = id;
  item.iconPath = new ThemeIcon(HELD_ICONS[kind]);
  item.description = second;
  item.tooltip = [`${name}: ${symbol.name}`, detail].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [`${name}: ${symbol.name}`, detail].filter(Boolean).join(', ') };
  item.contextValue = kind;
  item.command = goTo(uri, symbol.selectionRange);
  return item;
}

function goTo(uri: Uri, { start, end }: Area) {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: l10n.t('Go to'), arguments: [uri, { selection }] };
}

function kindName(kind: PartKind): string {
  return {
    frontMatter: l10n.t('Front matter'),
    title: l10n.t('Title'),
    byline: l10n.t('Byline'),
    lead: l10n.t('Lead'),
    question: l10n.t('Question'),
  }[kind];
}

function labelOf({ kind, text, missing }: OutlinePart): string {
  if (kind === 'frontMatter') return text === '' ? l10n.t('No date') : l10n.t('Published {0}', text);
  if (!missing) return text;
  return {
    title: l10n.t('No title'),
    byline: l10n.t('No byline'),
    lead: l10n.t('No lead'),
    question: l10n.t('No question'),
  }[kind];
}

function figuresOf({ kind, missing, words, links, forecasts }: OutlinePart): string[] {
  if (missing || (kind !== 'lead' && kind !== 'question')) return [];
  const { total, dated } = forecasts;
  return [
    l10n.t('words: {0}', words),
    ...(links === 0 ? [] : [l10n.t('links: {0}', links)]),
    ...(total === 0 ? [] : [l10n.t('dated: {0}/{1}', dated, total)]),
  ];
}

/** There is little room beside a question: what it holds stands below it, and all figures in the tooltip. */
function inShort({ kind, missing, words, forecasts: { dated, total } }: OutlinePart): string {
  if (missing || (kind !== 'lead' && kind !== 'question')) return '';
  return [l10n.t('{0} words', words), ...(total === 0 ? [] : [l10n.t('{0}/{1} dated', dated, total)])].join(' · ');
}

/** Hints are no problems: they stand nowhere else either. */
function problemsText({ error, warning, info }: Counts): string[] {
  return [
    ...(error === 0 ? [] : [l10n.t('errors: {0}', error)]),
    ...(warning === 0 ? [] : [l10n.t('warnings: {0}', warning)]),
    ...(info === 0 ? [] : [l10n.t('remarks: {0}', info)]),
  ];
}
