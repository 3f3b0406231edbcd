import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { RecordedDialogue } from '../../formats/dialogue.ts';
import type { ImportCatalogue } from './catalogue-of.ts';
import type { SettledDialogue } from './rows-of.ts';

/** A dialogue with the line it stood in. */
export interface Numbered {
  line: number;
  dialogue: RecordedDialogue;
}

/** What became of a batch before it is stored. */
export interface Settlement {
  dialogues: SettledDialogue[];
  refused: Array<{ line: number; reason: string }>;
  /** Already there, or earlier in the same batch. */
  known: number;
}

/** How dialogues find their customers, products and reasons. */
export interface ImportParts {
  database: Database;
  catalogue: ImportCatalogue;
  customerId: (customer: string | undefined) => string;
  now: () => Date;
}

/** Looks up what a batch of dialogues refers to and leaves out what is known or cannot be stored. */
export async function settle(parts: ImportParts, batch: readonly Numbered[]): Promise<Settlement> {
  const settlement: Settlement = { dialogues: [], refused: [], known: 0 };
  const there = await sourcesThere(parts.database, batch.map(({ dialogue }) => dialogue.source));
  const fresh = batch.filter(({ dialogue: { source } }) => {
    const isKnown = there.has(source);
    there.add(source);
    if (isKnown) settlement.known += 1;
    return !isKnown;
  });
  const named = new Map<string, string>();
  for (const { dialogue: { customer } } of fresh) if (customer !== undefined) named.set(customer, parts.customerId(customer));
  const erased = await erasedAmong(parts.database, [...named.values()]);
  const salts = await saltsOf(parts.database, fresh, named);
  for (const { line, dialogue } of fresh) {
    const { customer, brand, product, reason, consents } = dialogue;
    const customerId = customer === undefined ? parts.customerId(undefined) : (named.get(customer) ?? '');
    const wrong = erased.has(customerId) ? 'customer: was erased here' : wrongIn(dialogue, parts);
    if (wrong) {
      settlement.refused.push({ line, reason: wrong });
      continue;
    }
    settlement.dialogues.push({
      dialogue,
      customerId,
      brandId: (brand && parts.catalogue.brand(brand)) ?? null,
      productId: (product && parts.catalogue.product(product)) ?? null,
      reasonId: reason === undefined ? null : await parts.catalogue.reason(reason),
      salt: consents.length === 0 ? undefined : (salts.get(customerId) ?? randomBytes(32)),
    });
  }
  return settlement;
}

function wrongIn({ brand, product, startedAt }: RecordedDialogue, { catalogue, now }: ImportParts): string | undefined {
  if (brand !== undefined && catalogue.brand(brand) === undefined) return 'brand: is not in the catalogue';
  if (product !== undefined && catalogue.product(product) === undefined) return 'product: is not in the catalogue';
  if (startedAt !== undefined && Date.parse(startedAt) > now().getTime()) return 'started_at: lies in the future';
  return undefined;
}

async function sourcesThere(database: Database, sources: readonly string[]): Promise<Set<string>> {
  const { rows } = await transact(database, { path: 'import', actor: null }, ({ db }) =>
    sql<{ source: string }>`select source from conversations.conversation where source = any(${sources})`.execute(db),
  );
  return new Set(rows.map((row) => row.source));
}

async function erasedAmong(database: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select id from people.customer where id = any(${ids}) and erased_at is not null`.execute(database.kysely);
  return new Set(rows.map((row) => row.id));
}

/**
 * Salts of customers who may have one already. They are stored before the statements that rest on them, so of two imports
 * at once both use the same.
 */
async function saltsOf(database: Database, batch: readonly Numbered[], named: ReadonlyMap<string, string>): Promise<Map<string, Buffer>> {
  const ids = [...new Set(batch.flatMap(({ dialogue: { customer, consents } }) => (customer !== undefined && consents.length > 0 ? [named.get(customer) ?? ''] : [])))];
  if (ids.length === 0) return new Map();
  const made = ids.map(() => randomBytes(32));
  const { rows } = await sql<{ subject_id: string; salt: Buffer }>`
    with made as (
      insert into consent.salt (subject_id, salt) select * from unnest(${ids}::uuid[], ${made}::bytea[])
      on conflict do nothing returning subject_id, salt
    )
    select subject_id, salt from made
    union all select subject_id, salt from consent.salt where subject_id = any(${ids})`.execute(database.kysely);
  return new Map(rows.map((row) => [row.subject_id, row.salt]));
}
