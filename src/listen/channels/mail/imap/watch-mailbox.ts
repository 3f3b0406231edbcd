import type { ImapFlow } from 'imapflow';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { mailTrouble } from '../mail-trouble.ts';
import type { MailSettings } from '../manifest.ts';
import { farewell } from './farewell.ts';
import { openMailbox } from './open-mailbox.ts';
import { readFolder, type FolderState, type Take } from './read-folder.ts';
import { sentFolder } from './sent-folder.ts';
import { untilNews } from './until-news.ts';
import { watchApart } from './watch-apart.ts';

/** Folders besides the first that get a connection of their own. Dovecot allows ten of a mailbox from one place, and people's programs want some. */
const mostApart = 4;

interface Folder {
  path: string;
  take: Take;
}

/**
 * Reads the mailbox until the signal aborts: what came meanwhile, then whatever comes, in the first folders at once. Ends with the
 * connection of the first; it is begun again from where it stood.
 * @throws LineTrouble
 */
export async function watchMailbox(line: OpenLine<MailSettings>, taking: (folder: 'received' | 'sent') => Take, signal: AbortSignal): Promise<void> {
  const { settings, state } = line;
  const { imapHost: host, imapPort: port } = settings;
  const client = await openMailbox(settings, signal);
  const end = new AbortController();
  const ending = AbortSignal.any([signal, end.signal]);
  const read = inTurn(({ path, take }: Folder, from: ImapFlow) => readFolder(from, line, path, take, ending));
  try {
    const sent = await sentFolder(client, settings);
    const [first = { path: 'INBOX', take: taking('received') }, ...received] = settings.folders.filter((path) => path !== sent).map((path) => ({ path, take: taking('received') }));
    const others = [...(sent ? [{ path: sent, take: taking('sent') }] : []), ...received];
    /** Nobody else watches these, so they are looked at whenever it is the first one's turn. */
    const unwatched = new Set<Folder>(others);
    state.connected();
    const watchFirst = async () => {
      while (!ending.aborted && client.usable) {
        for (const folder of others) if (unwatched.has(folder)) await read(folder, client);
        await untilNews(client, first.path, await read(first, client), ending);
      }
    };
    const watches = others.slice(0, mostApart).map((folder) => {
      const isWatched = (watched: boolean) => void (watched ? unwatched.delete(folder) : unwatched.add(folder));
      return watchApart(settings, { path: folder.path, read: (own) => read(folder, own), isWatched }, ending);
    });
    // Whichever ends ends the others, and the line is begun anew when none of them reads any more.
    const ended = await Promise.allSettled([watchFirst(), ...watches].map((watch) => watch.finally(() => end.abort())));
    for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
    if (!signal.aborted) throw mailTrouble(undefined, { host, port }, settings);
  } catch (error) {
    if (!signal.aborted) throw mailTrouble(error, { host, port }, settings);
  } finally {
    await farewell(client);
  }
}

/** One folder is read after the other, whichever connection brings it: a letter and its answer lie in different ones. */
function inTurn(read: (folder: Folder, from: ImapFlow) => Promise<FolderState>): typeof read {
  let before: Promise<unknown> = Promise.resolve();
  return (folder, from) => {
    const reading = before.then(() => read(folder, from));
    before = reading.catch(() => undefined);
    return reading;
  };
}
