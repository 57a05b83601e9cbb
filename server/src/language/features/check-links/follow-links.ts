import { wantedOf, webLinks } from '../../../links/online/web-links.js';
import type { Session } from '../../session.js';

/** Milliseconds without a change after which the links are looked at: nobody wants to hear of half an address. */
const PAUSE = 1000;
/** The same where something around the document has changed. */
const SOON = 200;

/**
 * Has the links of open briefs checked once their author has stopped typing, where the configuration or the user's settings want that,
 * and breaks off what nobody wants any more. `followed` is called after each look. Gives what has all of them looked at again.
 */
export function followLinks(session: Session, followed: (uri: string) => void): () => void {
  const { briefs, workspace, host, links, connection } = session;
  const { documents } = briefs;
  const planned = new Map<string, () => void>();

  const look = async (uri: string): Promise<void> => {
    const open = await briefs.get(uri);
    if (documents.get(uri) === undefined || session.isShutDown()) return;
    if (open === null || workspace.isPast(uri)) links.forget(uri);
    else {
      const { settings } = open;
      const ask = settings.links.online && links.able === 'yes';
      // Where nothing was asked, nothing has to be broken off.
      if (!ask && !links.isFollowed(uri)) return;
      await links.follow(uri, wantedOf(webLinks(open.brief), settings.links.ignore), settings.links, ask);
    }
  };
  const plan = (uri: string, pause: number): void => {
    planned.get(uri)?.();
    planned.set(
      uri,
      host.after(pause, () => {
        planned.delete(uri);
        look(uri)
          .then(() => followed(uri))
          .catch((error: unknown) => connection.console.error(`links: ${String(error)}`));
      }),
    );
  };

  documents.onDidChangeContent(({ document }) => plan(document.uri, PAUSE));
  documents.onDidSave(({ document }) => plan(document.uri, 0));
  documents.onDidClose(({ document }) => {
    planned.get(document.uri)?.();
    planned.delete(document.uri);
    links.forget(document.uri);
  });
  const lookAgain = (): void => {
    // Who is typing is waited for.
    for (const uri of documents.keys()) if (!planned.has(uri)) plan(uri, SOON);
  };
  workspace.onDidChange(lookAgain);
  return lookAgain;
}
