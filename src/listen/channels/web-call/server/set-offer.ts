import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { brandIdOf } from '#listen/channels/chat/texts/server/brand-id.ts';
import { readOffer } from './read-offer.ts';

/** What other processes are told when it changed where calls are offered. */
export const offersChanged = 'web-call-offers';

/** Whether websites offer calls. @throws Problem `invalid-input` for a brand nobody knows. */
export async function offer({ database, actor }: RequestContext, { brand }: { brand?: string }) {
  return transact(database, { path: 'none', actor: asEmployee(actor).id }, async (tx) => {
    const brandId = await brandIdOf(tx, brand);
    if (brandId === undefined) throw new Problem(problems.invalidInput, { errors: [{ field: 'brand', message: fieldSentence('is not in the catalogue', 'steht nicht im Katalog') }] });
    return readOffer(tx, brandId);
  });
}

/** Offers calls on websites, or no longer. */
export async function setOffer({ database, actor, bell, now }: RequestContext, { brand, isOffered }: { brand?: string; isOffered: boolean | null }) {
  const employee = asEmployee(actor);
  return transact(database, { path: 'none', actor: employee.id }, async (tx) => {
    const brandId = await brandIdOf(tx, brand);
    if (brandId === undefined) throw new Problem(problems.invalidInput, { errors: [{ field: 'brand', message: fieldSentence('is not in the catalogue', 'steht nicht im Katalog') }] });
    await tx.db.deleteFrom('web_call.offer').where('brand_id', brandId === null ? 'is' : '=', brandId).execute();
    if (isOffered !== null) {
      await tx.db.insertInto('web_call.offer').values({ brand_id: brandId, is_on: isOffered, changed_at: now(), changed_by: employee.id }).execute();
    }
    tx.afterCommit(() => bell.ring(offersChanged, 'changed', { everywhere: true }));
    return readOffer(tx, brandId);
  });
}
