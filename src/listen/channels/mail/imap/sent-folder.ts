import type { ImapFlow } from 'imapflow';
import type { MailSettings } from '../manifest.ts';

/** Path of the folder sent mail is kept in: the one of the settings, else the one the server marks; undefined without either. */
export async function sentFolder(client: ImapFlow, settings: MailSettings): Promise<string | undefined> {
  const folders = await client.list();
  const named = settings.sentFolder;
  if (named) return folders.find(({ path, pathAsListed }) => path === named || pathAsListed === named)?.path;
  return folders.find(({ specialUse }) => specialUse === '\\Sent')?.path;
}
