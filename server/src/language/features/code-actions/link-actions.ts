import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type WebLink, webLinks } from '../../../links/online/web-links.js';
import { retarget } from '../../../links/retarget.js';
import { contains } from '../../../text/span.js';
import { toSpan, toTextEdit } from '../../convert.js';
import type { CheckLinksParams } from '../../protocol.js';
import { CHECK_COMMAND, ONLINE_RULES } from '../check-links/check-now.js';
import { type ActionRequest, changeOf, type NamedFinding } from './action.js';
import { changeConfiguration } from './configuration-actions.js';

/** Where the copies of pages of old lie. Nothing is asked there: whether a copy exists, the author sees when he opens it. */
const ARCHIVE_HOST = 'web.archive.org';
const ARCHIVE = `https://${ARCHIVE_HOST}/web/`;

/** For links that a check over the network has something to say about. */
export async function linkActions(request: ActionRequest): Promise<CodeAction[]> {
  const checked = request.findings.filter(({ rule }) => ONLINE_RULES.has(rule));
  if (checked.length === 0) return [];
  const { source } = request.open.brief;
  const links = webLinks(request.open.brief);
  const actions: CodeAction[] = [];
  for (const finding of checked) {
    const span = toSpan(source, finding.diagnostic.range);
    const found = links.find(({ link }) => contains(link.targetSpan, span));
    if (found === undefined) continue;
    const isCopy = found.url.hostname === ARCHIVE_HOST;
    if (finding.rule === 'link-dead' && !isCopy) actions.push(archived(request, finding, found));
    if (request.session.links.able === 'yes') actions.push(again(request, finding, found));
    actions.push(...(await ignore(request, finding, found)));
  }
  return actions;
}

/** The copy nearest to the day of publication, else the latest. */
function archived(request: ActionRequest, { diagnostic }: NamedFinding, { link, url }: WebLink): CodeAction {
  const { source, date } = request.open.brief;
  const day = date?.replaceAll('-', '');
  // Credentials are nobody else's.
  const address = `${url.protocol}//${url.host}${url.pathname}${url.search}${url.hash}`;
  const target = `${ARCHIVE}${day === undefined ? '' : `${day}/`}${address}`;
  const title = 'Link to an archived copy at web.archive.org (nobody has looked whether there is one)';
  const edits = [toTextEdit(source, retarget(source, link, target))];
  return changeOf(request, title, CodeActionKind.QuickFix, edits, { diagnostics: [diagnostic] });
}

function again({ open }: ActionRequest, { diagnostic }: NamedFinding, { address }: WebLink): CodeAction {
  const title = 'Check this address again';
  const params: CheckLinksParams = { uri: open.uri, again: true, only: address };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: CHECK_COMMAND, arguments: [params] },
  };
}

async function ignore(
  request: ActionRequest,
  { diagnostic }: NamedFinding,
  { address }: WebLink,
): Promise<CodeAction[]> {
  const change = await changeConfiguration(request, { list: 'ignore', item: address });
  if (change === null) return [];
  const title = `Ignore this address (${change.name})`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: change.edit }];
}
