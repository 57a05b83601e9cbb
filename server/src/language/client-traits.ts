import type { InitializeParams } from 'vscode-languageserver';
import { type InterfaceLanguage, interfaceLanguage } from '../text/interface-language.js';

/** What the client said about itself, as far as our answers depend on it. */
export interface ClientTraits {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly hasConfiguration: boolean;
  readonly hasFolders: boolean;
  readonly watchesFiles: boolean;
  readonly snippets: boolean;
  /** Whether hovers may be Markdown. */
  readonly markdownHovers: boolean;
  /** Whether symbols may hold symbols. */
  readonly nestedSymbols: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly versionedEdits: boolean;
  /** Whether a workspace edit may create a file. */
  readonly createsFiles: boolean;
  /** Whether the edit of a code action may be worked out when it is chosen. */
  readonly resolvesCodeActions: boolean;
  readonly progress: boolean;
  /** `initializationOptions.files`: the client answers our requests to read, stat and list. */
  readonly readsFiles: boolean;
  /** `initializationOptions.trusted`, true by default: whether the workspace's own wishes beyond itself count. */
  readonly trusted: boolean;
  /** `locale`: the language of the editor, for what stands beside the brief. */
  readonly language: InterfaceLanguage;
}

export function readTraits({ capabilities, initializationOptions, locale }: InitializeParams): ClientTraits {
  const { workspace, textDocument, window } = capabilities;
  const options: unknown = initializationOptions;
  const flag = (name: string, standard: boolean): boolean => {
    const value =
      typeof options === 'object' && options !== null ? (options as Record<string, unknown>)[name] : undefined;
    return typeof value === 'boolean' ? value : standard;
  };
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    hasConfiguration: workspace?.configuration === true,
    hasFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    markdownHovers: lists(textDocument?.hover?.contentFormat, 'markdown') ?? true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: lists(workspace?.workspaceEdit?.resourceOperations, 'create') === true,
    resolvesCodeActions: lists(textDocument?.codeAction?.resolveSupport?.properties, 'edit') === true,
    progress: window?.workDoneProgress === true,
    readsFiles: flag('files', false),
    trusted: flag('trusted', true),
    language: interfaceLanguage(typeof locale === 'string' ? locale : 'en'),
  };
}

/** Whether a list of the client's names something; null where it gave none. Its declarations may be anything. */
function lists(list: unknown, name: string): boolean | null {
  return Array.isArray(list) ? list.includes(name) : null;
}
