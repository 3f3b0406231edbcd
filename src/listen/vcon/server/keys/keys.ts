import { X509Certificate } from 'node:crypto';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { VconKey } from '../../contract/key.ts';
import { ensureKey } from './key-store.ts';

/** The keys, newest first; the first one is made for whoever looks. */
export async function keys(context: RequestContext) {
  const caller = asEmployee(context.actor);
  await ensureKey(context);
  return { items: await loadKeys(context.database.kysely), can: { change: mayChange(caller) } };
}

/** The keys by their certificates. */
export async function loadKeys(db: Transaction['db']): Promise<VconKey[]> {
  const rows = await db
    .selectFrom('vcon.key as k')
    .leftJoin('people.employee as maker', 'maker.id', 'k.created_by')
    .select(['k.id', 'k.origin', 'k.subject', 'k.fingerprint', 'k.chain', 'k.valid_until', 'k.created_at', 'maker.name as made_by'])
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id', 'desc')
    .execute();
  return rows.map((row, index) => ({
    id: row.id,
    origin: row.origin as VconKey['origin'],
    subject: row.subject,
    fingerprint: row.fingerprint,
    certificate: row.chain.map((certificate) => new X509Certificate(certificate).toString()).join(''),
    validUntil: row.valid_until.toISOString(),
    createdAt: row.created_at.toISOString(),
    createdBy: row.made_by,
    isSigning: index === 0,
  }));
}

function mayChange(caller: Employee): boolean {
  return caller.roles.has('admin');
}
