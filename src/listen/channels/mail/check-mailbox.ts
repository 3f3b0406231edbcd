import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { openMailbox } from './imap/open-mailbox.ts';
import { mailTrouble } from './mail-trouble.ts';
import type { MailSettings } from './manifest.ts';
import { openTransport } from './sending/open-transport.ts';

/** Signs in to both servers and looks whether the folders are there; sends and changes nothing. @throws LineTrouble */
export async function checkMailbox(settings: MailSettings, signal: AbortSignal): Promise<void> {
  await checkFolders(settings, signal);
  const transport = await openTransport(settings, signal);
  const abort = () => transport.close();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await transport.verify();
  } catch (error) {
    throw mailTrouble(error, { host: settings.smtpHost, port: settings.smtpPort }, settings);
  } finally {
    signal.removeEventListener('abort', abort);
    transport.close();
  }
}

async function checkFolders(settings: MailSettings, signal: AbortSignal): Promise<void> {
  const client = await openMailbox(settings, signal);
  try {
    const paths = new Set((await client.list()).flatMap(({ path, pathAsListed }) => [path, pathAsListed]));
    const missing = [...settings.folders, ...(settings.sentFolder ? [settings.sentFolder] : [])].filter((folder) => !paths.has(folder) && folder.toUpperCase() !== 'INBOX');
    if (missing.length > 0) {
      const names = missing.map((name) => `„${name}“`).join(', ');
      const there = [...paths].slice(0, 12).join(', ');
      throw new LineTrouble({ de: `Diese Ordner gibt es im Postfach nicht: ${names}. Es gibt: ${there}.`, en: `These folders are not in the mailbox: ${missing.join(', ')}. There are: ${there}.` });
    }
    await client.logout();
  } catch (error) {
    throw mailTrouble(error, { host: settings.imapHost, port: settings.imapPort }, settings);
  } finally {
    client.close();
  }
}
