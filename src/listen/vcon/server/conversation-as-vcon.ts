import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Vcon } from '../contract/vcon.ts';
import { writeVcon } from '../write/write-vcon.ts';
import { recordOfLog } from './record-of-log.ts';

/** What a conversation's vCon needs besides its log. */
export interface VconSubject {
  id: string;
  pseudonym: string;
  language: 'de' | 'en';
}

/** A conversation as a vCon, out of its log alone. */
export function conversationAsVcon({ id, pseudonym, language }: VconSubject, log: readonly ConversationEvent[]): Vcon {
  return writeVcon(recordOfLog({ id, customer: { id: null, pseudonym }, language, reason: null, brand: null, product: null }, log));
}
