import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Vault } from '#platform/vault/vault.ts';
import { vconProblems } from '../../contract/problems.ts';
import type { VconKey } from '../../seal/vcon-key.ts';
import { makeCertificate, type MadeKey } from './make-certificate.ts';

const purpose = 'vcon.keys';

type Parts = Pick<Services, 'database' | 'vault' | 'config' | 'now'>;

/** The key that signs: the newest, made now if there was none. @throws Problem `key-unreadable`. */
export async function signingKey(parts: Parts): Promise<VconKey> {
  const row = await ensureKey(parts);
  const privateKey = opened(parts.vault, row.private_key);
  if (!privateKey) throw new Problem(vconProblems.keyUnreadable);
  return { privateKey, chain: row.chain.map((certificate) => certificate.toString('base64')) };
}

/** All keys that may open what was encrypted for this house, newest first; those sealed elsewhere are passed over. */
export async function openingKeys({ database, vault }: Pick<Parts, 'database' | 'vault'>): Promise<KeyObject[]> {
  const rows = await database.kysely.selectFrom('vcon.key').select('private_key').orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
  return rows.flatMap(({ private_key }) => opened(vault, private_key) ?? []);
}

/** The newest key as it is stored; makes the first one. */
export async function ensureKey(parts: Parts) {
  const known = await newest(parts.database.kysely);
  if (known) return known;
  const made = await makeForHouse(parts);
  return transact(parts.database, { path: 'none', actor: null }, async (tx) => {
    // Of two who ask at once, the second finds the key of the first.
    await sql`select pg_advisory_xact_lock(hashtext('vcon.key'))`.execute(tx.db);
    const meanwhile = await newest(tx.db);
    if (meanwhile) return meanwhile;
    await keepKey(tx, parts, { origin: 'house', chain: [made.certificate], privateKey: made.privateKey, createdBy: null });
    return newest(tx.db).then((row) => row ?? Promise.reject(new Error('the key was not kept')));
  });
}

/** Makes a key in this house's name. */
export async function makeForHouse({ database, config, now }: Parts): Promise<MadeKey> {
  const organisation = await database.kysely.selectFrom('people.organisation').select('name').executeTakeFirst();
  const house = config.baseUrl ? new URL(config.baseUrl).hostname : 'localhost';
  return makeCertificate(organisation?.name ?? 'Ohrensessel', house, now());
}

/** Keeps a key, sealed. @returns its id. */
export async function keepKey(
  { db }: Transaction,
  { vault, now }: Pick<Parts, 'vault' | 'now'>,
  key: { origin: 'house' | 'organisation'; chain: readonly Buffer[]; privateKey: Buffer; createdBy: string | null },
): Promise<string> {
  const [first] = key.chain;
  if (!first) throw new Error('a key without a certificate');
  const certificate = new X509Certificate(first);
  const id = v7();
  await db
    .insertInto('vcon.key')
    .values({
      id,
      origin: key.origin,
      subject: certificate.subject.replaceAll('\n', ', '),
      fingerprint: certificate.fingerprint256,
      chain: [...key.chain],
      valid_until: certificate.validToDate,
      private_key: vault.seal(purpose, key.privateKey),
      created_at: now(),
      created_by: key.createdBy,
    })
    .execute();
  return id;
}

function newest(db: Transaction['db']) {
  return db.selectFrom('vcon.key').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

function opened(vault: Vault, sealed: Buffer): KeyObject | undefined {
  try {
    return createPrivateKey({ key: vault.unseal(purpose, sealed), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}
