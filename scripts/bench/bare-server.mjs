// The floor to measure by: a language server that does nothing but parse each change with remark-parse and report the
// first heading. Bundled by the bench, as ours is.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createConnection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
const parser = unified().use(remarkParse).freeze();

connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
documents.onDidChangeContent(({ document: { uri, version, ...document } }) => {
  const text = documents.get(uri)?.getText() ?? document.getText();
  const heading = parser.parse(text).children.find((node) => node.type === 'heading');
  const { start, end } = heading?.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const place = ({ line, column }) => ({ line: line - 1, character: column - 1 });
  connection.sendDiagnostics({
    uri,
    version,
    diagnostics: [{ range: { start: place(start), end: place(end) }, severity: 3, message: 'the first heading' }],
  });
});
documents.listen(connection);
connection.listen();
