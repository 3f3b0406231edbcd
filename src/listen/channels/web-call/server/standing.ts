import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { brandIdOf } from '#listen/channels/chat/texts/server/brand-id.ts';
import type { CallOffice } from './call-office.ts';
import { readOffer } from './read-offer.ts';

/** Whether one can call from a website now. A brand nobody knows goes by all websites, as its texts do. */
export async function standing({ database, setHeader }: RequestContext, office: CallOffice, { brand }: { brand?: string }) {
  const { isOffered } = await transact(database, { path: 'none', actor: null }, async (tx) => readOffer(tx, (await brandIdOf(tx, brand)) ?? null));
  setHeader('cache-control', 'no-store');
  return { isOffered, isOpen: isOffered && office.phones > 0, isFree: isOffered && office.freePhones > 0 };
}
