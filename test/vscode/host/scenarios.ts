/** One way in which VS Code is opened, and the suite that runs there. */
export interface Scenario {
  readonly name: string;
  readonly about: string;
  /** The folder under `suite/` that holds its cases, where that is not the name. */
  readonly suite?: string;
  /** `web`: extensions run in a worker of the page, and no server stands behind it, as on vscode.dev. */
  readonly host?: 'web';
  /** A folder, or a `.code-workspace` file, under `workspaces/`. */
  readonly workspace: string;
  readonly trusted: boolean;
  /** The extension as it lies in the repository, or the packaged one, installed. */
  readonly extension: 'source' | 'packaged';
  /** Settings of the machine, beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'trusted',
    about: 'the source extension, one trusted folder',
    workspace: 'briefs',
    trusted: true,
    extension: 'source',
  },
  {
    name: 'fixes',
    about: 'every example of every rule, mended by the light bulb',
    workspace: 'briefs',
    trusted: true,
    extension: 'source',
  },
  {
    name: 'links',
    about: 'links over the network, to a web server of the suite’s own',
    workspace: 'briefs',
    trusted: true,
    extension: 'source',
    // The user's leave, without which the check of links asks no web server on this machine.
    settings: { 'spotlight.allowAddresses': ['127.0.0.1'] },
  },
  {
    name: 'preview',
    about: 'the preview, looked at in each kind of theme',
    workspace: 'briefs',
    trusted: true,
    extension: 'source',
  },
  {
    name: 'views',
    about: 'the views and their commands, over a folder of several briefs',
    workspace: 'archive',
    trusted: true,
    extension: 'source',
  },
  {
    name: 'pictures',
    about: 'pictures of the views, light and dark, for the documentation where UPDATE_IMAGES=1',
    workspace: 'archive',
    trusted: true,
    extension: 'packaged',
    // Nothing on them that is not ours and not needed.
    settings: {
      'breadcrumbs.enabled': false,
      'editor.minimap.enabled': false,
      'editor.overviewRulerBorder': false,
      'editor.renderLineHighlight': 'none',
      'files.eol': '\n',
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  },
  {
    name: 'folders',
    about: 'two folders with different configurations',
    workspace: 'two.code-workspace',
    trusted: true,
    extension: 'source',
  },
  {
    name: 'untrusted',
    about: 'the source extension in Restricted Mode',
    workspace: 'briefs',
    trusted: false,
    extension: 'source',
    // Not even what the user lets a check of links reach is asked there.
    settings: { 'spotlight.allowAddresses': ['127.0.0.1'] },
  },
  {
    name: 'packaged',
    about: 'the packaged extension, installed as users install it',
    workspace: 'briefs',
    trusted: true,
    extension: 'packaged',
  },
  {
    name: 'web',
    about: 'the packaged extension in a browser, without a server, over a virtual file system',
    host: 'web',
    workspace: 'briefs',
    trusted: true,
    extension: 'packaged',
  },
  {
    name: 'web-views',
    about: 'the views in a browser, without a server',
    suite: 'views',
    host: 'web',
    workspace: 'archive',
    trusted: true,
    extension: 'packaged',
  },
];
