import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import { sql } from 'kysely';
import type { Secrets } from '#platform/db/secrets.ts';
import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import type { SignedHeads } from '../contract/heads.ts';
import { PieceHashes } from './piece-hashes.ts';
import { everyEnd, noteEnds } from './signed-ends.ts';
import { signingKey } from './signing-key.ts';

/** Signs the ends of all chains as they stand, for one day, and keeps the document. Signing a day again changes nothing. */
export async function signHeads({ database, secrets }: { database: Database; secrets: Secrets }, day: string): Promise<SignedHeads> {
  const { privateKey, publicKey } = await signingKey(secrets);
  return transact(database, { path: 'proof', actor: null }, async (tx) => {
    // Two at once would note the same ends under different numbers.
    await sql`select pg_advisory_xact_lock(hashtext('consent.head'))`.execute(tx.db);
    const kept = await tx.db.selectFrom('consent.head').select('document').where('day', '=', day).executeTakeFirst();
    if (kept) return kept.document as SignedHeads;
    const last = await tx.db.selectFrom('consent.head').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    await noteEnds(tx, number);
    const hashes = new PieceHashes();
    for await (const end of everyEnd(tx, number)) hashes.add(end);
    const stated = { format: 'ohrensessel-consent-heads-2' as const, number, day, ...hashes.end() };
    const statement = Buffer.from(canonicalJson(stated));
    const signature = sign(null, statement, privateKey);
    const document: SignedHeads = { ...stated, key: publicKey.toString('base64url'), signature: signature.toString('base64url') };
    await tx.db
      .insertInto('consent.head')
      .values({
        number,
        day,
        chains: document.chains,
        rows: String(document.rows),
        digest: createHash('sha256').update(statement).digest(),
        signature,
        document: JSON.stringify(document),
      })
      .execute();
    return document;
  });
}

/** Whether a document's signature is that of the key it names. Compare the key with the one on record. */
export function headsAreSigned({ key, signature, ...stated }: SignedHeads): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64url'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(canonicalJson(stated)), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
