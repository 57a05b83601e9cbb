import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { RegisterItem } from '../../../../server/src/language/protocol.js';
import type { Supervisor } from '../../server/supervisor.js';
import { forecastItem, groupItem } from './items.js';
import { filtered, type Group, grouped, groupOf } from './register.js';
import { WorkspaceRegister } from './workspace-register.js';

interface GroupNode {
  readonly group: Group;
  readonly count: number;
}

type Node = GroupNode | RegisterItem;

/** Milliseconds in which the editor has filled the view anew. */
const REFILL = 1_000;

/** The view “Forecasts”: those of all briefs of the workspace, from the ones that are due to those without a date. */
export class ForecastsView implements Disposable {
  readonly register: WorkspaceRegister;
  /** Fires when other forecasts are shown, or the same ones with something new about them. */
  readonly onDidChange: Event<void>;
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<Node>;
  private readonly listeners: readonly Disposable[];
  private readonly supervisor: Supervisor;
  private words = '';

  constructor(supervisor: Supervisor) {
    this.supervisor = supervisor;
    this.onDidChange = this.changed.event;
    this.register = new WorkspaceRegister(supervisor);
    this.view = window.createTreeView<Node>('spotlight.forecasts', {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getChildren: (node) => this.childrenOf(node),
        getParent: (node) => ('group' in node ? null : this.groups().find(({ group }) => group === groupOf(node))),
        getTreeItem: (node): TreeItem => ('group' in node ? groupItem(node.group, node.count) : forecastItem(node)),
      },
    });
    this.listeners = [this.register.onDidChange(() => this.show()), supervisor.onDidChangeState(() => this.show())];
  }

  /**
   * The forecast that is chosen in the view, as it is now. The editor knows of no choice while it fills the view anew:
   * what was chosen just before or meanwhile is there again shortly after.
   */
  async chosen(): Promise<RegisterItem | null> {
    const end = Date.now() + REFILL;
    while (this.view.selection.length === 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, REFILL / 20));
    }
    const [node] = this.view.selection;
    return node === undefined || 'group' in node ? null : this.current(node);
  }

  /** A forecast as it is now; null where it is gone. */
  current({ id, uri }: Pick<RegisterItem, 'id' | 'uri'>): RegisterItem | null {
    return this.register.forecasts.find((each) => each.id === id && each.uri === uri) ?? null;
  }

  /** Those that the filter lets through. */
  get shown(): readonly RegisterItem[] {
    return filtered(this.register.forecasts, this.words);
  }

  get filter(): string {
    return this.words;
  }

  /** Shows only forecasts in which all these words occur; an empty text shows all. */
  set filter(words: string) {
    this.words = words.trim();
    void commands.executeCommand('setContext', 'spotlight.filtered', this.words !== '');
    this.show();
  }

  dispose(): void {
    for (const each of [...this.listeners, this.view, this.register, this.changed]) each.dispose();
  }

  private async childrenOf(node: Node | undefined): Promise<Node[]> {
    if (node === undefined) {
      // The view that opens starts the server. Later it shows what is known: while it waits, the editor has no items.
      if (!this.register.known) await this.register.ready();
      return this.groups();
    }
    return 'group' in node ? (grouped(this.shown).get(node.group) ?? []) : [];
  }

  private groups(): GroupNode[] {
    return [...grouped(this.shown)].map(([group, { length }]) => ({ group, count: length }));
  }

  private show(): void {
    const { forecasts } = this.register;
    const due = forecasts.filter((forecast) => forecast.due).length;
    this.view.badge = due === 0 ? undefined : { value: due, tooltip: l10n.t('Forecasts that are due: {0}', due) };
    this.view.description = this.words === '' ? '' : `“${this.words}”`;
    this.view.message = this.message();
    this.changed.fire();
  }

  private message(): string | undefined {
    if (this.supervisor.state === 'failed') return l10n.t('The server of Spotlight Brief does not run.');
    const none = this.register.forecasts.length > 0 && this.shown.length === 0;
    return none ? nothingHolds(this.words) : undefined;
  }
}

/** What is said where the filter lets no forecast through. */
export function nothingHolds(words: string): string {
  return l10n.t('No forecast holds “{0}”.', words);
}
