import { type Disposable, EventEmitter, l10n, type TreeDataProvider, type TreeItem, window } from 'vscode';
import { whenRunning } from '../../server/ask.js';
import type { Supervisor } from '../../server/supervisor.js';
import { Soon } from '../soon.js';
import type { BriefInFront } from './brief-in-front.js';
import { registerPartDecorations } from './decorations.js';
import { outlineItem } from './items.js';
import { nodeAt, nodesOf, type OutlineNode, type PartNode } from './nodes.js';

const PAUSE = 80;

/** The view “Brief outline”: the parts of the brief in front. It follows the cursor, and a click goes to the part. */
export function showOutline(supervisor: Supervisor, front: BriefInFront): Disposable {
  const changed = new EventEmitter<void>();
  let nodes: readonly PartNode[] = [];
  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node !== undefined) return 'part' in node ? [...node.held] : [];
      // The view that opens starts the server; as long as there is no brief it has nothing to say.
      await whenRunning(supervisor);
      nodes = front.outlined === null ? [] : nodesOf(front.outlined.outline, front.outlined.symbols);
      follow.ask();
      return [...nodes];
    },
    getParent: (node) => ('part' in node ? null : node.within),
    getTreeItem: (node): TreeItem | Promise<TreeItem> =>
      front.document === null ? Promise.reject(new Error('no brief')) : outlineItem(node, front.document.uri),
  };
  const view = window.createTreeView('spotlight.outline', { treeDataProvider: provider, showCollapseAll: true });
  const follow = new Soon(PAUSE, () => {
    const editor = window.activeTextEditor;
    if (!view.visible || editor === undefined || editor.document !== front.document) return;
    const node = nodeAt(nodes, editor.selection.active);
    // It may have gone with the text while we waited.
    if (node !== null) view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  });
  const showState = () => {
    view.message = supervisor.state === 'failed' ? l10n.t('The server of Spotlight Brief does not run.') : undefined;
  };
  const parts = [
    view,
    changed,
    follow,
    registerPartDecorations(),
    front.onDidChange(() => changed.fire()),
    supervisor.onDidChangeState(showState),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === front.document) follow.ask();
    }),
  ];
  return { dispose: () => parts.forEach((part) => void part.dispose()) };
}
