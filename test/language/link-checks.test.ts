import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover, WorkspaceEdit } from 'vscode-languageserver';
import type { CheckLinksAnswer, LinkStatus } from '../../server/src/language/protocol.js';
import { brief, correctParts } from '../support/briefs.js';
import { type ClientOptions, type LspClient, PULLING, PUSHED } from './client.js';
import { Site } from './site.js';
import { edited, rangeOf, startsClients, wordsAt } from './support.js';
import { until } from './until.js';

const start = startsClients();

/** Longer than any pause after which links are looked at. */
const LONG = 1800;

const REFRESHED = {
  ...PULLING,
  workspace: { ...PULLING.workspace, diagnostics: { refreshSupport: true } },
  window: { workDoneProgress: true },
};

/** A brief whose lead holds links to some addresses. */
function linking(...addresses: readonly string[]): string {
  const links = addresses.map((address, nth) => `[source ${nth + 1}](${address})`).join(', ');
  return brief({ lead: `${correctParts.lead} It rests on ${links}.` });
}

interface Setting {
  readonly site: Site;
  readonly online?: boolean;
  readonly trusted?: boolean;
  readonly allowed?: readonly string[];
  readonly options?: ClientOptions;
}

/** A client whose user lets it ask one site, in a trusted folder whose configuration wants links checked. */
async function client({ site, online = true, trusted = true, allowed, options = {} }: Setting) {
  const found = await start({
    capabilities: REFRESHED,
    initializationOptions: { trusted, allowAddresses: allowed ?? [site.host], linkStatus: true },
    ...options,
    files: { ...(online && { '.spotlightrc.yaml': 'links:\n  online: true\n' }), ...options.files },
  });
  const statuses: LinkStatus[] = [];
  let refreshes = 0;
  found.connection.onNotification('spotlight/didChangeLinkStatus', (status: LinkStatus) => void statuses.push(status));
  found.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  return { client: found, statuses, refreshes: () => refreshes };
}

const ONLINE = new Set(['link-dead', 'link-redirected', 'link-unreachable']);

/** What the check of links found, as rule and marked words. */
async function found(server: LspClient, uri: string, text: string): Promise<string[]> {
  return ofLinks(await server.pull(uri)).map(({ code, range }) => `${code} ${wordsAt(text, range)}`);
}

function ofLinks(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => ONLINE.has(String(code)));
}

describe('nothing is asked', () => {
  it('by default', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const text = linking(site.url('/dead'));
    const uri = await server.open('a.brief.md', text);
    await server.change(uri, { text: `${text}\nMore.\n` });
    await server.pull(uri);
    await pause(LONG);
    expect(site.connections).toBe(0);
    expect(await server.request('spotlight/linkStatus', { uri })).toMatchObject({
      state: 'off',
      byFile: false,
      open: 0,
    });
  });

  it.each([
    ['untrusted', { trusted: false }],
    ['of which nobody said that it is trusted', {}],
  ])('in a folder %s, whatever its configuration says and whoever asks', async (_, trust) => {
    const site = await Site.start();
    const { client: server } = await client({
      site,
      options: {
        initializationOptions: { ...trust, allowAddresses: [site.host] },
        settings: () => ({ links: { online: true }, allowAddresses: [site.host], trusted: true }),
      },
    });
    const uri = await server.open('a.brief.md', linking(site.url('/dead')));
    const answer = await server.request<CheckLinksAnswer>('spotlight/checkLinks', { uri, again: true });
    expect(answer).toMatchObject({ state: 'untrusted', links: 1, unknown: 1 });
    expect(answer.text).toContain('not trusted');
    await server.request('workspace/executeCommand', { command: 'spotlight.server.checkLinks', arguments: [{ uri }] });
    await pause(LONG);
    expect(site.connections).toBe(0);
    expect(await server.request('spotlight/linkStatus', { uri })).toMatchObject({ state: 'untrusted' });
  });

  it('of a private address that only the folder or its settings allow', async () => {
    const site = await Site.start();
    const { client: server } = await client({
      site,
      allowed: [],
      options: { settings: () => ({ allowAddresses: [site.host], links: { online: true } }) },
    });
    const text = linking(site.url('/dead'));
    const uri = await server.open('a.brief.md', text);
    await until('it is refused', async () => (await found(server, uri, text)).length > 0);
    expect(await found(server, uri, text)).toEqual([`link-unreachable ${site.url('/dead')}`]);
    expect(site.connections).toBe(0);
    // Only the user's own word opens it, and at once.
    await server.connection.sendNotification('spotlight/allowAddresses', { addresses: [site.host] });
    await site.isAsked('/dead');
    await until('it is dead', async () => (await found(server, uri, text))[0]?.startsWith('link-dead') === true);
  });

  it('of an address that the configuration ignores', async () => {
    const site = await Site.start();
    const { client: server } = await client({
      site,
      options: { files: { '.spotlightrc.yaml': `links:\n  online: true\n  ignore: ["${site.url('/dead')}*"]\n` } },
    });
    const text = linking(site.url('/dead-1'), site.url('/gone'));
    const uri = await server.open('a.brief.md', text);
    await until('findings', async () => (await found(server, uri, text)).length > 0);
    expect(await found(server, uri, text)).toEqual([`link-dead ${site.url('/gone')}`]);
    expect(Object.keys(site.counts)).toEqual(['/gone']);
    const hover = await hoverOn(server, uri, text, '/dead-1');
    expect(hover).toContain('Not checked: the configuration ignores this address.');
  });
});

async function hoverOn(server: LspClient, uri: string, text: string, words: string): Promise<string> {
  const { start: position } = rangeOf(text, words);
  const hover = await server.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  return (hover?.contents as { value: string } | undefined)?.value ?? '';
}

describe('the check in the background', () => {
  it('finds what is wrong at the very targets, asks once about each address, and has the findings shown anew', async () => {
    const site = await Site.start();
    const { client: server, statuses, refreshes } = await client({ site });
    const text = linking(
      ...['/news/fine', '/dead', '/moved#top-news', '/later', '/busy', '/dead', '/news/fine#nowhere'].map((path) =>
        site.url(path),
      ),
    );
    const uri = await server.open('a.brief.md', text);
    expect(await found(server, uri, text)).toEqual([]);
    await until('the check is over', () => statuses.at(-1)?.state === 'done');
    expect(refreshes()).toBeGreaterThan(0);
    expect(await found(server, uri, text)).toEqual([
      `link-dead ${site.url('/dead')}`,
      `link-redirected ${site.url('/moved#top-news')}`,
      `link-unreachable ${site.url('/busy')}`,
      `link-dead ${site.url('/dead')}`,
      'link-unreachable #nowhere',
    ]);
    // A dead page is asked for twice, by HEAD and by GET, and a busy one is tried again: none for each of its links.
    expect(site.counts['/dead']).toBe(2);
    expect(site.counts['/moved']).toBe(1);
    expect(statuses.map(({ state }) => state)).toContain('checking');
    // Nothing is asked again while the author goes on.
    const before = site.asked.length;
    await server.change(uri, { range: rangeOf(text, 'It rests'), text: 'All rests' });
    await pause(LONG);
    expect(site.asked.length).toBe(before);
  });

  it('tells a client that waits for findings', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, options: { capabilities: PUSHED } });
    const uri = await server.open('a.brief.md', linking(site.url('/dead')));
    const { diagnostics } = await server.pushed(uri, (params) => ofLinks(params.diagnostics).length > 0);
    expect(ofLinks(diagnostics).map(({ code }) => code)).toEqual(['link-dead']);
  });

  it('asks about no half of an address that is being typed', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    const text = linking(site.url('/n'));
    const uri = await server.open('a.brief.md', text);
    let { end } = rangeOf(text, site.url('/n'));
    for (const letter of 'ews/of-the-day') {
      await server.change(uri, { range: { start: end, end }, text: letter });
      end = { line: end.line, character: end.character + 1 };
      await server.pull(uri);
      await pause(40);
    }
    await site.isAsked('/news/of-the-day');
    await pause(300);
    expect(site.counts).toEqual({ '/news/of-the-day': 1 });
  });

  it('knows of a brief that is opened later what it knows already', async () => {
    const site = await Site.start();
    const { client: server, statuses } = await client({ site });
    await server.open('a.brief.md', linking(site.url('/dead')));
    await until('the check is over', () => statuses.at(-1)?.state === 'done');
    const text = linking(site.url('/dead'), site.url('/news/fine'));
    const other = await server.open('b.brief.md', text);
    expect(await found(server, other, text)).toEqual([`link-dead ${site.url('/dead')}`]);
    await site.isAsked('/news/fine');
    expect(site.counts['/dead']).toBe(2);
  });

  it('remembers on disk what another session then asks no more, and shows it', async () => {
    const site = await Site.start();
    const { client: server, statuses } = await client({ site });
    const text = linking(site.url('/dead'));
    await server.open('a.brief.md', text);
    await until('the check is over', () => statuses.at(-1)?.state === 'done');
    await until('it is written', () => existsSync(join(server.cache, 'spotlight-brief')));
    const { client: next } = await client({ site, options: { cache: server.cache } });
    const uri = await next.open('b.brief.md', text);
    await until('it is shown', async () => (await found(next, uri, text)).length > 0);
    expect(await found(next, uri, text)).toEqual([`link-dead ${site.url('/dead')}`]);
    expect(site.counts).toEqual({ '/dead': 2 });
  });
});

describe('requests end', () => {
  it('when the document is closed', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    const uri = await server.open('a.brief.md', linking(site.url('/slow-1'), site.url('/slow-2')));
    await site.isAsked('/slow-1');
    await server.close(uri);
    await site.isQuiet();
    await pause(300);
    expect(site.open.size).toBe(0);
  });

  it('when the address is no longer in any open brief', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    const text = linking(site.url('/slow-1'));
    const uri = await server.open('a.brief.md', text);
    const other = await server.open('b.brief.md', text);
    await site.isAsked('/slow-1');
    await server.close(other);
    await pause(200);
    expect(site.open.size).toBe(1);
    await server.change(uri, { text: linking(site.url('/news/fine')) });
    await site.isAsked('/news/fine');
    await until('the slow one is broken off', () => site.open.size <= 1);
    expect(site.counts['/slow-1']).toBe(1);
  });

  it('when the configuration wants no check any more', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    const uri = await server.open('a.brief.md', linking(site.url('/slow-1')));
    await site.isAsked('/slow-1');
    const configuration = join(server.directory, '.spotlightrc.yaml');
    writeFileSync(configuration, 'links:\n  online: false\n');
    const changes = [{ uri: server.uri('.spotlightrc.yaml'), type: 2 }];
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await site.isQuiet();
    expect(await server.request('spotlight/linkStatus', { uri })).toMatchObject({ state: 'off', open: 0 });
  });

  it('when the request is cancelled', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const uri = await server.open('a.brief.md', linking(site.url('/slow-1')));
    const asked = server.connection.sendRequest(
      'spotlight/checkLinks',
      { uri },
      cancelledWhen(site.isAsked('/slow-1')),
    );
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    await site.isQuiet();
    expect(await server.request('spotlight/linkStatus', { uri })).toMatchObject({ state: 'off', open: 0 });
  });

  it('when the document of a check that somebody waits for is closed', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const uri = await server.open('a.brief.md', linking(site.url('/slow-1'), site.url('/dead')));
    const asked = server.request<CheckLinksAnswer | null>('spotlight/checkLinks', { uri });
    await site.isAsked('/slow-1');
    await server.close(uri);
    await site.isQuiet();
    expect((await asked)?.cancelled).toBe(true);
  });

  it('when the server is shut down, before it says goodbye', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    await server.open('a.brief.md', linking(site.url('/slow-1')));
    await site.isAsked('/slow-1');
    await server.request('shutdown', undefined);
    await site.isQuiet();
    const exited = once(server.process, 'exit');
    await server.connection.sendNotification('exit');
    await exited;
  });

  it('when the server’s process is left alone', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    await server.open('a.brief.md', linking(site.url('/slow-1')));
    await site.isAsked('/slow-1');
    const exited = once(server.process, 'exit');
    server.process.stdin?.end();
    await site.isQuiet();
    await exited;
  });
});

/** A token that is cancelled once something has happened. */
function cancelledWhen(happened: Promise<void>) {
  const calls: (() => void)[] = [];
  const token = {
    isCancellationRequested: false,
    onCancellationRequested: (call: () => void) => {
      calls.push(call);
      return { dispose: () => undefined };
    },
  };
  void happened.then(() => {
    token.isCancellationRequested = true;
    for (const call of calls) call();
  });
  return token as never;
}

describe('“spotlight/checkLinks”', () => {
  it('calls no page dead that was asked for without the name and the password of its link, also in hovers', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const text = linking(site.url('/dead').replace('://', '://me:secret@'));
    const uri = await server.open('a.brief.md', text);
    const answer = await server.request<CheckLinksAnswer>('spotlight/checkLinks', { uri });
    expect(answer).toMatchObject({ links: 1, dead: 0, unverified: 1 });
    expect(await hoverOn(server, uri, text, '/dead')).toContain('Unverified: the page wants a sign-in.');
  });

  it('asks at a person’s word where the network is off, with progress, and sums up', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const steps: { kind: string; percentage?: number; message?: string }[] = [];
    server.connection.onNotification('$/progress', ({ token, value }) => {
      if (token === 'mine') steps.push(value);
    });
    const paths = ['/news/1', '/news/2', '/news/3', '/moved', '/dead', '/gone', '/busy', '/news/1#nowhere'];
    const text = linking(...paths.map((path) => site.url(path)), 'https://10.0.0.1/', 'missing.md');
    const uri = await server.open('a.brief.md', text);
    const answer = await server.request<CheckLinksAnswer>('spotlight/checkLinks', { uri, workDoneToken: 'mine' });
    expect(answer).toMatchObject({
      ...{ state: 'done', cancelled: false, links: 9, fine: 3, moved: 1, dead: 2, anchors: 1, unverified: 1 },
      ...{ refused: 1, ignored: 0, unknown: 0 },
    });
    expect(answer.text).toContain(
      '9 links: 3 fine, 1 moved, 2 not found, 1 without the place in the page, 1 unverified, 1 refused.',
    );
    expect(answer.text).toContain(`Other findings about links: ${answer.others}.`);
    expect(steps.map(({ kind }) => kind)).toEqual(['begin', ...steps.slice(1, -1).map(() => 'report'), 'end']);
    expect(steps.at(-2)).toMatchObject({ percentage: 100, message: '8 of 8' });
    expect((await found(server, uri, text)).length).toBe(6);
    // What is fine is not asked again, but what is in doubt is, and whether it is still dead.
    const before = site.counts;
    site.answers.set('/dead', 200);
    expect(await server.request('spotlight/checkLinks', { uri })).toMatchObject({ dead: 1, fine: 4 });
    expect(site.counts['/news/2']).toBe(before['/news/2']);
    expect(site.counts['/busy']).toBeGreaterThan(before['/busy'] ?? 0);
    await server.request('spotlight/checkLinks', { uri, again: true });
    expect(site.counts['/news/2']).toBeGreaterThan(before['/news/2'] ?? 0);
  });

  it('speaks Polish', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false, options: { locale: 'pl' } });
    const text = linking(site.url('/dead'), site.url('/news'));
    const uri = await server.open('a.brief.md', text);
    const answer = await server.request<CheckLinksAnswer>('spotlight/checkLinks', { uri });
    expect(answer.text).toMatch(/^2 odnośniki: 1 działa, 1 nie znaleziono\./);
    expect(await hoverOn(server, uri, text, '/dead')).toMatch(/Nie ma takiej strony\.\s+Odpowiedź 404, /);
  });

  it('is a command for other clients, which get a message', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const shown: string[] = [];
    server.connection.onNotification('window/showMessage', ({ message }) => void shown.push(message));
    expect(server.initialized.capabilities.executeCommandProvider?.commands).toEqual(['spotlight.server.checkLinks']);
    const uri = await server.open('a.brief.md', linking(site.url('/dead')));
    const params = { command: 'spotlight.server.checkLinks', arguments: [{ uri }] };
    expect(await server.request('workspace/executeCommand', params)).toMatchObject({ dead: 1 });
    await until('a message', () => shown.length > 0);
    expect(shown[0]).toContain('1 link: 1 not found.');
  });

  it('answers null about what is no open brief, and survives nonsense', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site });
    for (const params of [{ uri: 'file:///nowhere.md' }, {}, null, { uri: 3, again: 'x' }, []]) {
      expect(await server.request('spotlight/checkLinks', params)).toBeNull();
      expect(await server.request('spotlight/linkStatus', params)).toBeNull();
    }
    for (const params of [null, { addresses: 'x' }, { addresses: [1, null] }])
      await server.connection.sendNotification('spotlight/allowAddresses', params as never);
    expect(await server.request('spotlight/alive', undefined)).toBeNull();
  });

  it('names an entry of the allowed addresses that cannot be read, which opens nothing', async () => {
    const site = await Site.start();
    const shown: string[] = [];
    const { client: server } = await client({ site, online: false });
    server.connection.onNotification('window/showMessage', ({ message }) => void shown.push(message));
    await server.connection.sendNotification('spotlight/allowAddresses', { addresses: ['http://127.0.0.1/', '*'] });
    await until('two messages', () => shown.length === 2);
    expect(shown[0]).toContain('without https:// and path');
    const uri = await server.open('a.brief.md', linking(site.url('/dead')));
    expect(await server.request('spotlight/checkLinks', { uri })).toMatchObject({ refused: 1 });
    expect(site.connections).toBe(0);
  });
});

describe('hovers', () => {
  it('say status, day and chain, and show what a server wrote as code', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const text = linking(
      ...['/news/fine', '/moved', '/later', '/dead', '/hostile'].map((path) => site.url(path)),
      'https://10.0.0.1/a',
    );
    const uri = await server.open('a.brief.md', text);
    expect(await hoverOn(server, uri, text, '/dead')).toContain('`links.online` is off');
    await server.request('spotlight/checkLinks', { uri });
    expect(await hoverOn(server, uri, text, '/news/fine')).toMatch(/Answered 200 on \d+ [A-Z][a-z]+ 20\d\d\./);
    expect(await hoverOn(server, uri, text, '/moved')).toContain(`Moved for good to \`${site.url('/news/fine')}\``);
    expect(await hoverOn(server, uri, text, '/later')).toContain(`302 → \`${site.url('/news/fine')}\``);
    expect(await hoverOn(server, uri, text, '/dead')).toMatch(/There is no such page\.\s+Answered 404 on/);
    const hostile = await hoverOn(server, uri, text, '/hostile');
    expect(hostile).toContain(`302 → \`\` ${site.url('/news?q=`**[x](command:evil)`%3Cimg%20src=x%3E')}`);
    expect(hostile).not.toMatch(/[\t\x80-\x9f]/);
    expect(await hoverOn(server, uri, text, '10.0.0.1/a')).toContain('Not asked: a private address.');
  });
});

describe('code actions', () => {
  async function actionsOn(server: LspClient, uri: string, text: string, words: string): Promise<CodeAction[]> {
    const range = rangeOf(text, words);
    const diagnostics = ofLinks(await server.pull(uri)).filter(
      (each) => JSON.stringify(each.range) === JSON.stringify(range),
    );
    return server.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics } });
  }

  function applied(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
    const change = edit?.documentChanges?.find((each) => 'textDocument' in each && each.textDocument.uri === uri);
    if (change === undefined || !('edits' in change)) throw new Error('no edit of this document');
    return edited(text, change.edits as never);
  }

  it('mend one moved link, or all, and ask again', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const text = linking(site.url('/moved'), site.url('/moved#top-news'));
    const uri = await server.open('a.brief.md', text);
    await server.request('spotlight/checkLinks', { uri });
    const actions = await actionsOn(server, uri, text, site.url('/moved'));
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain('Fix all 2 findings of link-redirected');
    const one = actions.find(({ isPreferred }) => isPreferred);
    expect(applied(uri, text, one?.edit)).toBe(text.replace('/moved)', '/news/fine)'));
    const all = actions.find(({ title }) => title.startsWith('Fix all 2'));
    expect(applied(uri, text, all?.edit)).toBe(linking(site.url('/news/fine'), site.url('/news/fine#top-news')));
    const again = actions.find(({ title }) => title === 'Check this address again');
    site.answers.set('/moved', 404);
    await server.request('workspace/executeCommand', again?.command);
    expect(await found(server, uri, text)).toEqual([
      `link-dead ${site.url('/moved')}`,
      `link-dead ${site.url('/moved#top-news')}`,
    ]);
  });

  it('ignore an address in the configuration, comments kept', async () => {
    const site = await Site.start();
    const configuration = '# ours\nlinks:\n  timeout: 5000 # patient\n';
    const { client: server } = await client({
      site,
      online: false,
      options: { files: { '.spotlightrc.yaml': configuration } },
    });
    const text = linking(site.url('/dead'));
    const uri = await server.open('a.brief.md', text);
    await server.request('spotlight/checkLinks', { uri });
    const actions = await actionsOn(server, uri, text, site.url('/dead'));
    const ignore = actions.find(({ title }) => title === 'Ignore this address (.spotlightrc.yaml)');
    expect(applied(server.uri('.spotlightrc.yaml'), configuration, ignore?.edit)).toBe(
      `# ours\nlinks:\n  timeout: 5000 # patient\n  ignore:\n    - "${site.url('/dead')}"\n`,
    );
  });

  it('offer the address of an archived copy as text, of the day of publication, and ask nobody for it', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false });
    const text = linking(site.url('/dead?a=1&b=(2)#c'));
    const uri = await server.open('a.brief.md', text);
    await server.request('spotlight/checkLinks', { uri });
    const before = site.asked.length;
    const actions = await actionsOn(server, uri, text, site.url('/dead?a=1&b=(2)#c'));
    const archived = actions.find(({ title }) => title.includes('web.archive.org'));
    expect(archived?.isPreferred).toBeUndefined();
    expect(applied(uri, text, archived?.edit)).toBe(
      linking(`https://web.archive.org/web/20260504/${site.url('/dead?a=1&b=(2)#c')}`),
    );
    expect(site.asked.length).toBe(before);
  });
});

describe('a hostile brief', () => {
  it('of 10,000 addresses has no more looked at than anybody writes', async () => {
    const site = await Site.start();
    const { client: server } = await client({ site, online: false, allowed: [] });
    const text = linking(...Array.from({ length: 10_000 }, (_, nth) => `http://127.1.${nth % 200}.1:8080/${nth}`));
    const uri = await server.open('a.brief.md', text);
    const answer = await server.request<CheckLinksAnswer>('spotlight/checkLinks', { uri });
    expect(answer).toMatchObject({ links: 10_000, refused: 2000, unknown: 8000 });
    expect(answer.text).toContain('8000 not asked');
  });
});
