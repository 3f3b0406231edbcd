import { sql } from 'kysely';
import { v7 } from 'uuid';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** What is said about a contact reason. */
export interface ReasonInput {
  key: string;
  de: string;
  en: string;
  parentKey: string | null;
  active: boolean;
}

/**
 * Adds or rewords a contact reason. A reason out of use stays on the conversations it names. There are two levels: a reason below a
 * reason below a reason is no longer chosen with one glance.
 */
export async function putReason({ database }: RequestContext, input: ReasonInput) {
  return transact(database, { path: 'none', actor: null }, async (tx) => {
    // Two people at once could put two reasons below each other.
    await sql`select pg_advisory_xact_lock(hashtext('conversations.reason'))`.execute(tx.db);
    const values = { name_de: input.de, name_en: input.en, parent_id: await parentId(tx, input), active: input.active };
    const row = await tx.db
      .insertInto('conversations.reason')
      .values({ id: v7(), key: input.key, ...values })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow();
    return { id: row.id, key: row.key, de: row.name_de, en: row.name_en, parentId: row.parent_id, active: row.active };
  });
}

async function parentId({ db }: Transaction, { key, parentKey }: ReasonInput): Promise<string | null> {
  if (parentKey === null) return null;
  const refuse = (message: string, german: string) => new Problem(problems.invalidInput, { errors: [{ field: 'parentKey', message, german }] });
  const parent = await db.selectFrom('conversations.reason').select(['id', 'parent_id']).where('key', '=', parentKey).executeTakeFirst();
  if (!parent || parent.parent_id !== null || parentKey === key) throw refuse('must be a reason of the first level', 'muss ein Grund der ersten Ebene sein');
  const below = await db
    .selectFrom('conversations.reason as below')
    .innerJoin('conversations.reason as own', 'own.id', 'below.parent_id')
    .select('below.key')
    .where('own.key', '=', key)
    .executeTakeFirst();
  if (below) throw refuse(
    `must be empty as long as reasons such as ${below.key} stand below this one: there are two levels`,
    `muss leer bleiben, solange Gründe wie ${below.key} unter diesem stehen: Es gibt zwei Ebenen`,
  );
  return parent.id;
}
