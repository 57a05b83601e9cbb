/**
 * Whether a notification has the shape that the library takes for granted. One that has not would be carried out half:
 * a document without a text, or with half of its changes, answers every later request wrongly.
 */
export function isWellFormed(method: string, params: unknown): boolean {
  const check = Object.hasOwn(SHAPES, method) ? SHAPES[method] : undefined;
  return check === undefined || (isObject(params) && check(params));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

type Fields = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<string, (params: Fields) => boolean>> = {
  '$/cancelRequest': ({ id }) => typeof id === 'string' || typeof id === 'number',
  'textDocument/didOpen': ({ textDocument }) =>
    isDocument(textDocument) &&
    isVersion(textDocument.version) &&
    typeof textDocument.languageId === 'string' &&
    typeof textDocument.text === 'string',
  'textDocument/didChange': ({ textDocument, contentChanges }) =>
    isDocument(textDocument) &&
    isVersion(textDocument.version) &&
    Array.isArray(contentChanges) &&
    contentChanges.every(isChange),
  'textDocument/didClose': ({ textDocument }) => isDocument(textDocument),
  'textDocument/didSave': ({ textDocument }) => isDocument(textDocument),
  'workspace/didChangeWatchedFiles': ({ changes }) =>
    Array.isArray(changes) && changes.every((change) => isObject(change) && typeof change.uri === 'string'),
  'workspace/didChangeWorkspaceFolders': ({ event }) =>
    isObject(event) && isFolders(event.added) && isFolders(event.removed),
};

function isDocument(value: unknown): value is Fields {
  return isObject(value) && typeof value.uri === 'string';
}

function isVersion(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isChange(value: unknown): boolean {
  return isObject(value) && typeof value.text === 'string' && (value.range === undefined || isRange(value.range));
}

function isRange(value: unknown): boolean {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value.line) && Number.isFinite(value.character);
}

/** The folders of a workspace, as a client names them. */
export function isFolders(value: unknown): value is { uri: string; name: string }[] {
  return Array.isArray(value) && value.every((folder) => isObject(folder) && typeof folder.uri === 'string');
}
