import {
  type CancellationToken,
  CancellationTokenSource,
  MessageType,
  ShowMessageNotification,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { type Leave, parseLeave } from '../../../links/online/leave.js';
import type { Feature } from '../../feature.js';
import type { CheckLinksAnswer, CheckLinksParams, LinkStatus } from '../../protocol.js';
import { guarded, type Session } from '../../session.js';
import { isObject } from '../../well-formed.js';
import { CHECK_COMMAND, checkNow } from './check-now.js';
import { followLinks } from './follow-links.js';
import { linkStatus } from './link-state.js';

/** The check of links over the network: in the background, at a person's word, and how it stands. */
export const checkLinks: Feature = {
  name: 'check links',
  capabilities: { executeCommandProvider: { commands: [CHECK_COMMAND] } },
  register(session) {
    const { connection, client, links } = session;
    connection.onRequest(
      'spotlight/checkLinks',
      guarded<unknown, CheckLinksAnswer | null>(session, 'check links', null, async (params, token) => {
        const read = readParams(params);
        if (read === null) return null;
        return checkNow(session, read, connection.window.attachWorkDoneProgress(read.workDoneToken), token);
      }),
    );
    connection.onRequest(
      'spotlight/linkStatus',
      guarded<{ uri?: unknown } | null, LinkStatus | null>(session, 'link status', null, (params) =>
        typeof params?.uri === 'string' ? linkStatus(session, params.uri) : null,
      ),
    );
    connection.onExecuteCommand(
      guarded(session, 'check links', null, async ({ command, arguments: given }, token) => {
        const read = command === CHECK_COMMAND ? readParams(given?.[0]) : null;
        return read === null ? null : runCommand(session, read, token);
      }),
    );
    // Nothing of the rest changes where nothing can be asked.
    if (links.able !== 'yes') return;
    const tell = statusTeller(session);
    const lookAgain = followLinks(session, tell);
    session.whenReady(() => allow(session, client.allowAddresses));
    connection.onNotification('spotlight/allowAddresses', (params: unknown) => {
      const addresses = isObject(params) ? params.addresses : null;
      if (!Array.isArray(addresses)) return;
      allow(
        session,
        addresses.filter((each): each is string => typeof each === 'string'),
      );
      lookAgain();
    });
    links.onDidChange(() => {
      for (const uri of session.briefs.documents.keys()) tell(uri);
    });
  },
};

/** What the user lets a check reach; what cannot be read is told, and opens nothing. */
function allow({ connection, links, words }: Session, addresses: readonly string[]): void {
  const leaves: Leave[] = [];
  for (const written of addresses) {
    const read = parseLeave(written);
    if ('leave' in read) leaves.push(read.leave);
    else {
      const message = words.leaveProblem(written, read.problem);
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch(() => undefined);
    }
  }
  links.allow(leaves);
}

/** The same for a client that knows no request of ours: with progress of the server's own, and a message at the end. */
async function runCommand(
  session: Session,
  params: CheckLinksParams,
  token: CancellationToken,
): Promise<CheckLinksAnswer | null> {
  const { client, connection } = session;
  const progress = client.progress ? await connection.window.createWorkDoneProgress().catch(() => null) : null;
  const either = new CancellationTokenSource();
  for (const each of [token, progress?.token]) each?.onCancellationRequested(() => either.cancel());
  const answer = await checkNow(session, params, progress ?? NO_PROGRESS, either.token);
  if (answer !== null) {
    const { text: message } = answer;
    connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
      .catch(() => undefined);
  }
  return answer;
}

const NO_PROGRESS: WorkDoneProgressReporter = {
  begin: () => undefined,
  report: () => undefined,
  done: () => undefined,
};

/** Tells a client that wants to know how the check of a document stands, where that is news. */
function statusTeller(session: Session): (uri: string) => void {
  const { connection, client, briefs } = session;
  const told = new Map<string, string>();
  briefs.documents.onDidClose(({ document }) => told.delete(document.uri));
  const tell = async (uri: string): Promise<void> => {
    const status = await linkStatus(session, uri);
    const text = JSON.stringify(status);
    if (status === null || told.get(uri) === text || briefs.documents.get(uri) === undefined) return;
    told.set(uri, text);
    await connection.sendNotification('spotlight/didChangeLinkStatus', status);
  };
  return (uri) => {
    if (client.linkStatus) tell(uri).catch(() => undefined);
  };
}

function readParams(params: unknown): CheckLinksParams | null {
  if (!isObject(params) || typeof params.uri !== 'string') return null;
  const { uri, again, only, workDoneToken } = params;
  return {
    uri,
    again: again === true,
    ...(typeof only === 'string' && { only }),
    ...((typeof workDoneToken === 'string' || typeof workDoneToken === 'number') && { workDoneToken }),
  };
}
