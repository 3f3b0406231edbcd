import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type { MailSettings } from '../manifest.ts';
import { farewell } from './farewell.ts';
import { openMailbox } from './open-mailbox.ts';
import type { FolderState } from './read-folder.ts';
import { untilNews } from './until-news.ts';

/** How long a folder without a connection of its own waits until it is tried again, in milliseconds. */
const againAfter = 5 * 60_000;

/** A folder somebody watches, and what is done with it. */
export interface FolderApart {
  path: string;
  /** Reads what it got since the last time. */
  read(client: ImapFlow): Promise<FolderState>;
  /** Is told when it is watched here, and when it no longer is and others have to look after it. */
  isWatched(watched: boolean): void;
}

/**
 * Watches one folder through a connection of its own until the signal aborts, so that a mail there is noticed as quickly as one in the
 * first. Servers allow only so many connections: one that is refused or breaks off is tried again later.
 * @throws whatever reading throws while the connection stands.
 */
export async function watchApart(settings: MailSettings, folder: FolderApart, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = await openMailbox(settings, signal).catch(() => undefined);
    if (client) await watch(client, folder, signal);
    await pause(againAfter, undefined, { signal }).catch(() => undefined);
  }
}

/** Watches the folder as long as the connection stands. */
async function watch(client: ImapFlow, { path, read, isWatched }: FolderApart, signal: AbortSignal): Promise<void> {
  try {
    while (client.usable && !signal.aborted) {
      const state = await read(client);
      isWatched(true);
      await untilNews(client, path, state, signal);
    }
  } catch (error) {
    if (client.usable && !signal.aborted) throw error;
  } finally {
    isWatched(false);
    await farewell(client);
  }
}
