import { randomBytes, randomUUID } from 'node:crypto';
import { voices } from '#appreciate/collage/testing/voices.ts';
import type { TestHouse } from '#src/testing/open-test-house.ts';

/** Who kept them, and where they may hang. */
export interface Many {
  keeper: { id: string };
  many: number;
  /** How many of them may hang outside too; none by default. */
  outside?: number;
  /** The first day they were said after; they go back a day each dozen. */
  newest?: Date;
}

/** Hangs many invented thanks of one customer who agreed to it, straight in the database: a wall needs more than a test can chat. @returns their ids, newest first. */
export async function hangMany(house: Pick<TestHouse, 'db'>, { keeper, many, outside = 0, newest = new Date('2026-11-20T12:00:00Z') }: Many): Promise<string[]> {
  const { kysely } = house.db.owner;
  const customer = { id: randomUUID(), pseudonym: 'Kranich', language: 'de', origin: 'real', key_hash: randomBytes(32) };
  await kysely.insertInto('people.customer').values(customer).execute();
  const rows = voices(many).map(({ text, language, channel, mood }, n) => ({
    id: randomUUID(),
    keeper_id: keeper.id,
    text,
    language,
    channel,
    origin: 'real',
    mood,
    weight: 1,
    said_at: new Date(newest.getTime() - n * 7_200_000),
    kept_at: newest,
    conversation_id: randomUUID(),
    customer_id: customer.id,
    seq: 1,
    quote: true,
    publish: n < outside,
  }));
  for (let start = 0; start < rows.length; start += 500) await kysely.insertInto('praise.thanks').values(rows.slice(start, start + 500)).execute();
  return rows.map(({ id }) => id);
}
