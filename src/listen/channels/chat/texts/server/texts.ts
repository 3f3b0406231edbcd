import { transact, type Transaction } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { brandIdOf } from './brand-id.ts';
import { readTexts } from './read-texts.ts';

/** Whether websites of a brand, or of all, offer calls; another feature knows. */
export type OffersCalls = (tx: Transaction, brandId: string | null) => Promise<boolean>;

/** Texts of the widget in the organisation's own words, and the way to a call; visitors' browsers may keep them for five minutes. */
export async function texts({ database, actor, setHeader }: RequestContext, offersCalls: OffersCalls, { brand }: { brand?: string }) {
  const found = await transact(database, { path: 'none', actor: null }, async (tx) => {
    const brandId = (await brandIdOf(tx, brand)) ?? null;
    return { ...(await readTexts(tx, brandId)), ...((await offersCalls(tx, brandId)) && wayToCall(brand)) };
  });
  // Whoever words them reads what is true now.
  setHeader('cache-control', actor.kind === 'employee' ? 'no-store' : 'public, max-age=300');
  setHeader('vary', 'Authorization, Cookie');
  return { texts: found };
}

/** Words that only come along where they are needed, as every byte of the widget is weighed. */
function wayToCall(brand: string | undefined) {
  const about = brand === undefined ? '' : `?brand=${encodeURIComponent(brand)}`;
  return { call: { de: 'Anrufen', en: 'Call us' }, callAt: { de: `/anruf${about}`, en: `/call${about}` } };
}
