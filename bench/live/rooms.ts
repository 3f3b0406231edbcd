import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/db/database.ts';

/** Begins conversations nobody has an account for: rows for the bare server to say something in. @returns their ids. */
export async function openRooms(owner: Database, count: number): Promise<string[]> {
  const customer = randomUUID();
  const rooms = Array.from({ length: count }, () => randomUUID());
  await owner.kysely.insertInto('people.customer').values({ id: customer, pseudonym: 'K-BARE', language: 'de', origin: 'real' }).execute();
  await owner.kysely
    .insertInto('conversations.conversation')
    .values(rooms.map((id) => ({ id, customer_id: customer, channel: 'chat', origin: 'real', language: 'de', state: 'waiting', opened_at: new Date() })))
    .execute();
  return rooms;
}
