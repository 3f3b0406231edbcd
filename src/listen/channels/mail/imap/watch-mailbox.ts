import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { mailTrouble } from '../mail-trouble.ts';
import type { MailSettings } from '../manifest.ts';
import { openMailbox } from './open-mailbox.ts';
import { folderState, readFolder, type FolderState, type Take } from './read-folder.ts';
import { sentFolder } from './sent-folder.ts';

/** Folders besides the first are looked at this often, in milliseconds; also servers that cannot tell by themselves. */
const lookEvery = 60_000;

/**
 * Reads the mailbox until the signal aborts: what came meanwhile, then whatever comes, the first folder at once. Ends with
 * the connection; it is begun again from where it stood.
 * @throws LineTrouble
 */
export async function watchMailbox(line: OpenLine<MailSettings>, taking: (folder: 'received' | 'sent') => Take, signal: AbortSignal): Promise<void> {
  const { imapHost: host, imapPort: port, folders } = line.settings;
  const client = await openMailbox(line.settings, signal);
  try {
    const sent = await sentFolder(client, line.settings);
    const [first = 'INBOX', ...others] = folders.filter((folder) => folder !== sent);
    line.state.connected();
    while (!signal.aborted && client.usable) {
      if (sent) await readFolder(client, line, sent, taking('sent'), signal);
      for (const folder of others) await readFolder(client, line, folder, taking('received'), signal);
      const state = await readFolder(client, line, first, taking('received'), signal);
      await untilNews(client, first, state, signal);
    }
    if (!signal.aborted) throw mailTrouble(undefined, { host, port });
  } catch (error) {
    if (!signal.aborted) throw mailTrouble(error, { host, port });
  } finally {
    await farewell(client);
  }
}

/** Waits in the first folder until it is no longer as it was read, or it is time to look at the others. */
async function untilNews(client: ImapFlow, folder: string, state: FolderState, signal: AbortSignal): Promise<void> {
  const lock = await client.getMailboxLock(folder, { readOnly: true });
  const { promise: news, resolve } = Promise.withResolvers<void>();
  const stop = new AbortController();
  const abort = () => resolve();
  client.once('exists', resolve);
  client.once('close', resolve);
  signal.addEventListener('abort', abort, { once: true });
  try {
    // Something may have come while the folder was being read.
    if (folderState(client) !== state || signal.aborted) return;
    // `idle` ends with the next command, so it is not waited for.
    void client.idle().catch(() => resolve());
    await Promise.race([news, pause(lookEvery, undefined, { signal: stop.signal })]);
  } finally {
    stop.abort();
    client.off('exists', resolve);
    client.off('close', resolve);
    signal.removeEventListener('abort', abort);
    lock.release();
  }
}

async function farewell(client: ImapFlow): Promise<void> {
  try {
    await Promise.race([client.logout(), pause(2_000)]);
  } catch {
    // It is gone already.
  } finally {
    client.close();
  }
}
