import type { MailSettings } from '../manifest.ts';
import { openMailbox } from './open-mailbox.ts';
import { sentFolder } from './sent-folder.ts';

/** Puts a sent mail into the folder for it, as read, where the mailbox has one. */
export async function keepCopy(settings: MailSettings, raw: Buffer, signal: AbortSignal): Promise<void> {
  const client = await openMailbox(settings, signal);
  try {
    const folder = await sentFolder(client, settings);
    if (folder) await client.append(folder, raw, ['\\Seen']);
    await client.logout();
  } finally {
    client.close();
  }
}
