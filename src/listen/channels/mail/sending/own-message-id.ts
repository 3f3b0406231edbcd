import { createHash } from 'node:crypto';

/** The id of a mail this line sends, the same on every attempt, so that copies of it are recognised wherever they turn up. */
export function ownMessageId(lineId: string, errandKey: string, address: string): string {
  return `${sign(lineId)}.${hash(errandKey)}@${address.split('@').at(-1) ?? 'localhost'}`;
}

/** Whether a mail was sent by this line itself. */
export function isOwnMessageId(lineId: string, id: string): boolean {
  return id.startsWith(`${sign(lineId)}.`);
}

function sign(lineId: string): string {
  return `oh-${hash(lineId).slice(0, 12)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
