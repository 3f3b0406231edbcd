import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import type { Beginning } from '../../contract/deeds.ts';
import type { Doors } from '../doors.ts';
import { cleanSpeaker } from '../clean-text.ts';
import { threadHash } from '../line-names.ts';
import { lockName } from '../lock-name.ts';
import { customerOf } from './customer-of.ts';
import { through, type Door } from './door.ts';
import { lockThread, type LockedThread } from './lock-thread.ts';
import { placeThread } from './place-thread.ts';

/** Makes sure that a thread has a customer and a conversation. */
export function begin(door: Door, beginning: Beginning): ReturnType<Doors['begin']> {
  const { services, line } = door;
  const hash = threadHash(services.vault, line.id, beginning.thread);
  return through(door, async (tx) => {
    await lockName(tx, hash);
    const language = await languageOf(tx, beginning);
    const known = await lockThread(tx, door, beginning.thread);
    const thread = known ?? (await newThread(tx, door, beginning, { hash, language }));
    if (known) await keepAddress(tx, door, thread, beginning);
    const conversationId = thread.conversationId ?? (await placeThread(tx, door, thread, language, services.now())).id;
    return { conversationId, customerId: thread.customerId, language };
  });
}

async function newThread(tx: Transaction, door: Door, beginning: Beginning, { hash, language }: { hash: Buffer; language: 'de' | 'en' }): Promise<LockedThread> {
  const { services, line } = door;
  const customerId = await customerOf(tx, door, beginning.customer, language);
  const channel = beginning.channel ?? line.channel;
  const speaker = beginning.speaker === undefined ? null : cleanSpeaker(beginning.speaker);
  const id = v7();
  const row = { id, line_id: line.id, ref_hash: hash, customer_id: customerId, sealed: sealedPlace(door, beginning), channel, speaker, last_at: services.now() };
  await tx.db.insertInto('lines.thread').values(row).execute();
  return { id, customerId, conversationId: null, channel, speaker, changedAt: null, servedBy: null, consideredSeq: 0 };
}

/** A customer may write from another address in the same thread; answers go to the newest. */
async function keepAddress(tx: Transaction, door: Door, thread: LockedThread, beginning: Beginning): Promise<void> {
  if (beginning.customer.address === undefined) return;
  await tx.db.updateTable('lines.thread').set({ sealed: sealedPlace(door, beginning) }).where('id', '=', thread.id).execute();
}

function sealedPlace({ services }: Door, { thread, customer }: Beginning): Buffer {
  return services.vault.seal('lines.place', JSON.stringify({ thread, address: customer.address }));
}

async function languageOf(tx: Transaction, { language }: Beginning): Promise<'de' | 'en'> {
  if (language) return language;
  const organisation = await tx.db.selectFrom('people.organisation').select('language').executeTakeFirst();
  return organisation?.language === 'en' ? 'en' : 'de';
}
