import type { InitializeParams } from 'vscode-languageserver';
import { type InterfaceLanguage, interfaceLanguage } from '../text/interface-language.js';
import { isObject } from './well-formed.js';

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
  /** `initializationOptions.trusted`, false by default: whether links may be checked over the network, as a folder's own files may wish. */
  readonly trusted: boolean;
  /** `initializationOptions.allowAddresses`: what the user lets a check of links reach although it is private. */
  readonly allowAddresses: readonly string[];
  /** `initializationOptions.linkStatus`: the client wants to be told how the check of links stands. */
  readonly linkStatus: boolean;
  /** `locale`: the language of the editor, for what stands beside the brief. */
  readonly language: InterfaceLanguage;
}

export function readTraits({ capabilities, initializationOptions, locale }: InitializeParams): ClientTraits {
  const { workspace, textDocument, window } = capabilities;
  const options: unknown = initializationOptions;
  const flag = (name: string, standard: boolean): boolean => {
    const value = isObject(options) ? options[name] : undefined;
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
    trusted: flag('trusted', false),
    allowAddresses: texts(options, 'allowAddresses'),
    linkStatus: flag('linkStatus', false),
    language: interfaceLanguage(typeof locale === 'string' ? locale : 'en'),
  };
}

function texts(options: unknown, name: string): readonly string[] {
  const list = isObject(options) ? options[name] : undefined;
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
}

/** Whether a list of the client's names something; null where it gave none. Its declarations may be anything. */
function lists(list: unknown, name: string): boolean | null {
  return Array.isArray(list) ? list.includes(name) : null;
}
