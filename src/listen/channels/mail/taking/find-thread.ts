import type { Vault } from '#platform/vault/vault.ts';
import type { Doors } from '#listen/lines/server/doors.ts';
import type { IncomingMail } from '../reading/incoming-mail.ts';
import { readSubject } from '../reading/subject.ts';

/** Subjects shorter than this are shared by too many letters to tell them apart. */
const shortest = 6;

/**
 * Finds the thread of a mail: the one that waits for it (an answer to it came first), the one that knows a mail it refers to, the
 * one that began with the same mail, and as a last resort, for answers that name no mail, the one under the same subject with the
 * same correspondent.
 * @returns its name, and whether it exists already. A new thread is called by its very first mail as far as that is known, so
 *   that mails of it find each other in whatever order they come.
 */
export async function findThread(doors: Pick<Doors, 'placeOf' | 'threadOf'>, mail: IncomingMail, alias: string | undefined): Promise<{ thread: string; isKnown: boolean }> {
  const root = mail.refersTo.at(-1) ?? mail.id;
  if (await doors.placeOf(mail.id)) return { thread: mail.id, isKnown: true };
  const referred = await doors.threadOf([mail.id, ...mail.refersTo]);
  if (referred) return { thread: referred, isKnown: true };
  if (root !== mail.id && (await doors.placeOf(root))) return { thread: root, isKnown: true };
  const sameSubject = alias && mail.refersTo.length === 0 && readSubject(mail.subject).isReply ? await doors.threadOf([alias]) : undefined;
  return sameSubject ? { thread: sameSubject, isKnown: true } : { thread: root, isKnown: false };
}

/** What a thread is found by under subject and correspondent: a keyed hash, as both are the customer's. */
export function subjectAlias(vault: Pick<Vault, 'hash'>, mail: Pick<IncomingMail, 'subject'>, correspondent: string): string | undefined {
  const bare = readSubject(mail.subject).bare.toLowerCase();
  if (bare.length < shortest) return undefined;
  return `subject ${vault.hash('mail.subject', correspondent, bare).toString('base64url')}`;
}
