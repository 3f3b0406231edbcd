import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { Refusal } from '../contract/refusal.ts';
import type { RecordedDialogue } from '../formats/dialogue.ts';
import type { ImportCatalogue } from './catalogue-of.ts';
import type { RefusedAt } from './import-incomplete.ts';
import type { SettledDialogue } from './rows-of.ts';

/** A dialogue with the line it stood in. */
export interface Numbered {
  line: number;
  dialogue: RecordedDialogue;
}

/** What became of a batch before it is stored. */
export interface Settlement {
  dialogues: SettledDialogue[];
  refused: RefusedAt[];
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
  const versions = await versionsThere(parts.database, batch);
  const own = await ownAmong(parts.database, batch);
  for (const id of own) versions.add(id);
  const fresh = batch.filter(({ dialogue: { source, container } }) => {
    const isKnown = there.has(source) || own.has(container?.versions[0] ?? '');
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
    const wrong = erased.has(customerId) ? { field: 'customer', reason: 'erased' as const, about: '' } : (wrongIn(dialogue, parts) ?? otherVersion(dialogue, versions));
    if (wrong) {
      settlement.refused.push({ line, ...wrong });
      continue;
    }
    settlement.dialogues.push({
      dialogue,
      customerId,
      brandId: (brand && parts.catalogue.brand(brand)) ?? null,
      productId: (product && parts.catalogue.product(product)) ?? null,
      reasonId: reason === undefined ? null : await parts.catalogue.reason(reason, dialogue.reasonNames),
      salt: consents.length === 0 ? undefined : (salts.get(customerId) ?? randomBytes(32)),
    });
  }
  return settlement;
}

function wrongIn({ brand, product, startedAt }: RecordedDialogue, { catalogue, now }: ImportParts): Refusal | undefined {
  if (brand !== undefined && catalogue.brand(brand) === undefined) return { field: 'brand', reason: 'notInCatalogue', about: '' };
  if (product !== undefined && catalogue.product(product) === undefined) return { field: 'product', reason: 'notInCatalogue', about: '' };
  if (startedAt !== undefined && Date.parse(startedAt) > now().getTime()) return { field: 'started_at', reason: 'inFuture', about: '' };
  return undefined;
}

/** A conversation is stored once: not also redacted, and not also with something added. Whatever comes first counts. */
function otherVersion({ container }: RecordedDialogue, versions: Set<string>): Refusal | undefined {
  const known = container?.versions.find((version) => versions.has(version));
  for (const version of container?.versions ?? []) versions.add(version);
  return known === undefined ? undefined : { field: 'uuid', reason: 'laterVersionThere', about: '' };
}

/** Versions that are stored already, of those a batch speaks of. */
async function versionsThere(database: Database, batch: readonly Numbered[]): Promise<Set<string>> {
  const named = batch.flatMap(({ dialogue: { container } }) => container?.versions ?? []);
  if (named.length === 0) return new Set();
  const { rows } = await transact(database, { path: 'import', actor: null }, ({ db }) =>
    sql<{ version: string }>`select unnest(versions) as version from vcon.kept where versions && ${named}::uuid[]`.execute(db),
  );
  return new Set(rows.map(({ version }) => version));
}

/** Conversations of this house that come back in an export of its own. */
async function ownAmong(database: Database, batch: readonly Numbered[]): Promise<Set<string>> {
  const named = batch.flatMap(({ dialogue: { container } }) => container?.versions ?? []);
  if (named.length === 0) return new Set();
  const { rows } = await transact(database, { path: 'import', actor: null }, ({ db }) =>
    sql<{ id: string }>`select id from conversations.conversation where id = any(${named}::uuid[])`.execute(db),
  );
  return new Set(rows.map(({ id }) => id));
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
