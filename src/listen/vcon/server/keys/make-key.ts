import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { VconKey } from '../../contract/key.ts';
import { keepKey, makeForHouse } from './key-store.ts';
import { loadKeys } from './keys.ts';

/** Makes a new key of the house; earlier ones go on opening what was meant for them. */
export async function makeKey(context: RequestContext): Promise<VconKey> {
  const caller = asEmployee(context.actor);
  const made = await makeForHouse(context);
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const { id } = await once(context, tx, 'vcon.makeKey', {}, async () => ({
      id: await keepKey(tx, context, { origin: 'house', chain: [made.certificate], privateKey: made.privateKey, createdBy: caller.id }),
    }));
    const key = (await loadKeys(tx.db)).find((each) => each.id === id);
    if (!key) throw new Problem(problems.notFound);
    return key;
  });
}
