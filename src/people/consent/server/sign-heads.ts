import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { Secrets } from '#platform/db/secrets.ts';
import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import type { SignedHeads } from '../contract/heads.ts';
import { readChains } from './read-chains.ts';
import { signingKey } from './signing-key.ts';

/** Signs the ends of all chains as they stand, for one day, and keeps the document. Signing a day again changes nothing. */
export async function signHeads({ database, secrets }: { database: Database; secrets: Secrets }, day: string): Promise<SignedHeads> {
  const { privateKey, publicKey } = await signingKey(secrets);
  return transact(database, { path: 'proof', actor: null }, async (tx) => {
    const kept = await tx.db.selectFrom('consent.head').select('document').where('day', '=', day).executeTakeFirst();
    if (kept) return kept.document as SignedHeads;
    const heads: SignedHeads['heads'] = [];
    let rows = 0;
    for await (const chain of readChains(tx)) {
      const last = chain.at(-1);
      if (!last) continue;
      heads.push([last.conversationId, last.n, last.hash.toString('base64url')]);
      rows += chain.length;
    }
    const statement = Buffer.from(canonicalJson({ day, heads }));
    const signature = sign(null, statement, privateKey);
    const document: SignedHeads = {
      format: 'ohrensessel-consent-heads-1',
      day,
      heads,
      key: publicKey.toString('base64url'),
      signature: signature.toString('base64url'),
    };
    await tx.db
      .insertInto('consent.head')
      .values({
        day,
        chains: heads.length,
        rows: String(rows),
        digest: createHash('sha256').update(statement).digest(),
        signature,
        document: JSON.stringify(document),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return document;
  });
}

/** Whether a document's signature is that of the key it names. Compare the key with the one on record. */
export function headsAreSigned({ day, heads, key, signature }: SignedHeads): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64url'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(canonicalJson({ day, heads })), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
