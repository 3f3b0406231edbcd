import { createPrivateKey, type KeyObject } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { VconKey } from '../../contract/key.ts';
import { vconProblems } from '../../contract/problems.ts';
import { keepKey } from './key-store.ts';
import { loadKeys } from './keys.ts';
import { fewestBits, readCertificates } from './read-certificates.ts';

/**
 * Takes a key pair of the organisation; it signs from now on. Brought again, an earlier one is taken once more.
 * @throws Problem `unfit-key`, `unfit-certificate`, `not-a-pair`.
 */
export async function bringKey(context: RequestContext, input: { certificates: string; privateKey: string }): Promise<VconKey> {
  const caller = asEmployee(context.actor);
  const privateKey = readPrivateKey(input.privateKey);
  const chain = readCertificates(input.certificates, context.now());
  const [own] = chain;
  if (!own?.checkPrivateKey(privateKey)) throw new Problem(vconProblems.notAPair, { field: 'certificates' });
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const known = await tx.db.selectFrom('vcon.key').select('id').where('fingerprint', '=', own.fingerprint256).executeTakeFirst();
    const id =
      known?.id ??
      (await keepKey(tx, context, {
        origin: 'organisation',
        chain: chain.map((certificate) => certificate.raw),
        privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
        createdBy: caller.id,
      }));
    if (known) await tx.db.updateTable('vcon.key').set({ created_at: context.now() }).where('id', '=', id).execute();
    const key = (await loadKeys(tx.db)).find((each) => each.id === id);
    if (!key) throw new Error('the key was not kept');
    return key;
  });
}

function readPrivateKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw new Problem(vconProblems.unfitKey, { field: 'privateKey', cause });
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < fewestBits) throw new Problem(vconProblems.unfitKey, { field: 'privateKey' });
  return key;
}
