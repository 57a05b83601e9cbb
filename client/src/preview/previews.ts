import { type Disposable, type TextEditor, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { isBrief } from '../is-brief.js';
import { PreviewPanel, type PreviewServices } from './preview-panel.js';

const VIEW_TYPE = 'spotlight.preview';

/** The one preview, which follows the brief in front. */
export class Previews {
  private readonly services: PreviewServices;
  private panel: PreviewPanel | null = null;

  constructor(services: PreviewServices) {
    this.services = services;
  }

  /** Opens the preview of a brief beside it, or shows the one that is open. */
  show(uri: Uri): void {
    if (this.panel !== null) {
      this.panel.follow(uri);
      this.panel.reveal();
      return;
    }
    const options = { enableFindWidget: true, retainContextWhenHidden: false };
    this.adopt(
      window.createWebviewPanel(VIEW_TYPE, '', { viewColumn: ViewColumn.Beside, preserveFocus: true }, options),
      uri,
    );
  }

  /** Follows the editor in front, and brings the preview back that was open when the window was closed. */
  register(): Disposable[] {
    return [
      window.onDidChangeActiveTextEditor((editor) => this.followEditor(editor)),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const uri = uriIn(state) ?? window.activeTextEditor?.document.uri;
          if (uri === undefined || this.panel !== null) panel.dispose();
          else this.adopt(panel, uri);
        },
      }),
      { dispose: () => this.panel?.dispose() },
    ];
  }

  private followEditor(editor: TextEditor | undefined): void {
    if (editor !== undefined && isBrief(editor.document)) this.panel?.follow(editor.document.uri);
  }

  private adopt(panel: WebviewPanel, uri: Uri): void {
    this.panel = new PreviewPanel(panel, this.services, uri);
    panel.onDidDispose(() => {
      this.panel = null;
    });
  }
}

/** What the page has kept over a restart of the window. */
function uriIn(state: unknown): Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string')
    return undefined;
  return Uri.parse(state.uri);
}
