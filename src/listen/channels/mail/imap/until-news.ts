import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { folderState, type FolderState } from './read-folder.ts';

/** A folder is looked at this often in any case, in milliseconds: some servers cannot tell by themselves. */
const lookEvery = 60_000;

/** Waits in a folder until it is no longer as it was read (IDLE, RFC 2177), its connection ends, or it is time to look anyway. */
export async function untilNews(client: ImapFlow, folder: string, state: FolderState, signal: AbortSignal): Promise<void> {
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
