import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import type { MailSettings } from '../manifest.ts';
import { mailLimits } from '../reading/limits.ts';
import { MailRefused } from '../reading/mail-refused.ts';
import { Cursor } from './cursor.ts';

/** A mail as it lies in its folder. */
export interface LyingMail {
  folder: string;
  raw: Buffer;
  /** When the server received it; the writer's own date proves nothing. */
  receivedAt: Date;
}

/** Deals with one mail; a refusal goes to `refuse` instead. */
export interface Take {
  take(mail: LyingMail): Promise<void>;
  refuse(refused: MailRefused): void;
}

/** State of a folder when it was opened; any difference later means that there may be news. */
export type FolderState = `${number} ${number}`;

/** After so many unexpected failures at the same mail the next one gets its turn. */
const patience = 5;

/**
 * Reads what a folder got since the last time, oldest first, and remembers after each mail how far it came. A folder that was
 * made anew is read again from the moment the product was connected; mails known already change nothing then.
 * @returns the state of the folder it read, to wait for another.
 */
export async function readFolder(client: ImapFlow, line: OpenLine<MailSettings>, folder: string, { take, refuse }: Take, signal: AbortSignal): Promise<FolderState> {
  const lock = await client.getMailboxLock(folder, { readOnly: true });
  try {
    const state = folderState(client);
    const mailbox = client.mailbox;
    if (!mailbox) return state;
    let cursor = await startingPoint(line, folder, { uidValidity: String(mailbox.uidValidity), uidNext: mailbox.uidNext });
    const step = async (next: Partial<Cursor>) => {
      cursor = { ...cursor, failures: 0, ...next };
      await line.memory.write(memoryOf(folder), cursor);
    };
    for (const { uid, size, internalDate } of await newMails(client, cursor)) {
      if (signal.aborted) break;
      const receivedAt = internalDate instanceof Date ? internalDate : new Date(internalDate ?? line.services.now());
      // Mails from before are passed over, except in the first look at a folder, which begins at its end.
      if (receivedAt < startOfDay(new Date(cursor.since))) {
        await step({ uid });
        continue;
      }
      try {
        if ((size ?? 0) > mailLimits.bytes) throw new MailRefused('too-large');
        const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
        // It was moved or deleted meanwhile.
        if (message && message.source) await take({ folder, raw: message.source, receivedAt });
      } catch (error) {
        if (error instanceof MailRefused) refuse(error);
        else if (cursor.failures + 1 >= patience && client.usable) refuse(new MailRefused('unreadable', { cause: error }));
        else {
          if (client.usable) await line.memory.write(memoryOf(folder), { ...cursor, failures: cursor.failures + 1 });
          throw error;
        }
      }
      await step({ uid });
    }
    return state;
  } finally {
    lock.release();
  }
}

/** State of the folder that is open now. */
export function folderState({ mailbox }: ImapFlow): FolderState {
  return mailbox ? `${mailbox.uidNext} ${mailbox.exists}` : '0 0';
}

/** Uid, size and date of what lies behind the cursor, in the order of arrival. */
async function newMails(client: ImapFlow, cursor: Cursor): Promise<FetchMessageObject[]> {
  const mails = [];
  for await (const message of client.fetch(`${cursor.uid + 1}:*`, { uid: true, size: true, internalDate: true }, { uid: true })) {
    // "*" means the last one even where the range begins behind it.
    if (message.uid > cursor.uid) mails.push(message);
  }
  return mails.sort((a, b) => a.uid - b.uid);
}

async function startingPoint(line: OpenLine, folder: string, { uidValidity, uidNext }: { uidValidity: string; uidNext: number }): Promise<Cursor> {
  const known = Cursor.safeParse(await line.memory.read(memoryOf(folder))).data;
  if (known?.uidValidity === uidValidity) return known;
  const since = known?.since ?? line.services.now().toISOString();
  const cursor = { uidValidity, uid: known ? 0 : uidNext - 1, failures: 0, since };
  await line.memory.write(memoryOf(folder), cursor);
  return cursor;
}

/** Servers tell the date of arrival by their own clock; a day's grace is worth more than a lost mail. */
function startOfDay(moment: Date): Date {
  return new Date(moment.getTime() - 24 * 60 * 60_000);
}

function memoryOf(folder: string): string {
  return `folder ${folder}`;
}
