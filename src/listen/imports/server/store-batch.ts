import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import type { Database } from '#platform/db/database.ts';
import { pseudonym } from '#people/customers/server/new-customer.ts';
import { copyRow } from './copy-row.ts';
import { rowsOf, type SettledDialogue } from './rows-of.ts';

/** Rows ready for COPY, table by table. */
export interface BatchRows {
  customers: string;
  salts: string;
  conversations: string;
  events: string;
  ledger: string;
  kept: string;
}

/** Renders a batch. No database is needed for it, so it can be done while the one before is being stored. */
export function renderBatch(dialogues: readonly SettledDialogue[], now: Date): BatchRows {
  const rows: BatchRows = { customers: '', salts: '', conversations: '', events: '', ledger: '', kept: '' };
  const parts: string[] = [];
  const customers = new Set<string>();
  for (const settled of dialogues) {
    const { customerId, salt, dialogue } = settled;
    if (!customers.has(customerId)) {
      customers.add(customerId);
      rows.customers += copyRow([customerId, pseudonym(), dialogue.language, dialogue.origin === 'real' ? 'real' : 'simulated']);
      if (salt) rows.salts += copyRow([customerId, salt]);
    }
    const rendered = rowsOf(settled, now);
    rows.conversations += rendered.conversation;
    parts.push(rendered.events);
    rows.ledger += rendered.ledger;
    rows.kept += rendered.kept;
  }
  rows.events = parts.join('');
  return rows;
}

/** A connection that stores batches. */
export interface BatchStore extends AsyncDisposable {
  /**
   * Stores a batch in one transaction.
   * @returns how many conversations were new; the others had been stored by somebody else meanwhile.
   */
  store(rows: BatchRows): Promise<number>;
}

/**
 * Opens a connection for batches: COPY into tables of its own, as row-level security allows no COPY into the real ones, then
 * one statement per real table.
 */
export async function openBatchStore(database: Database): Promise<BatchStore> {
  const client = await database.pool.connect();
  let isBroken = false;
  try {
    await client.query(staging);
  } catch (error) {
    client.release(true);
    throw error;
  }
  return {
    async store(rows) {
      isBroken = true;
      await client.query(`begin; set local ohrensessel.path = 'import'`);
      await copy(client, 'import_customer', rows.customers);
      await copy(client, 'import_salt', rows.salts);
      await copy(client, 'import_conversation', rows.conversations);
      await copy(client, 'import_event', rows.events);
      await copy(client, 'import_ledger', rows.ledger);
      await copy(client, 'import_kept', rows.kept);
      const [, , stored] = (await client.query(inserts)) as unknown as Array<{ rowCount: number }>;
      await client.query('commit');
      isBroken = false;
      return stored?.rowCount ?? 0;
    },
    async [Symbol.asyncDispose]() {
      if (!isBroken) await client.query(unstaging);
      client.release(isBroken);
    },
  };
}

async function copy(client: PoolClient, table: string, rows: string): Promise<void> {
  if (rows === '') return;
  await pipeline([Buffer.from(rows)], client.query(copyFrom(`copy pg_temp.${table} from stdin`)));
}

const staging = `
  create temp table import_customer (id uuid, pseudonym text, language text, origin text) on commit delete rows;
  create temp table import_salt (subject_id uuid, salt bytea) on commit delete rows;
  create temp table import_conversation (id uuid, customer_id uuid, channel text, origin text, language text, brand_id uuid, product_id uuid,
    reason_id uuid, last_seq int, opened_at timestamptz, closed_at timestamptz, source text) on commit delete rows;
  create temp table import_event (conversation_id uuid, seq int, at timestamptz, kind text, party text, actor_id uuid, body jsonb) on commit delete rows;
  create temp table import_ledger (conversation_id uuid, n int, at timestamptz, kind text, party text, purpose text, subject_id uuid,
    seq int, facts jsonb, commitment bytea, previous bytea, hash bytea) on commit delete rows;
  create temp table import_kept (conversation_id uuid, versions uuid[], signed_by text, record jsonb) on commit delete rows`;

/** In an order of ids, so that two batches that share customers or dialogues wait for each other and never in a circle. */
const inserts = `
  insert into people.customer (id, pseudonym, language, origin)
    select id, pseudonym, language, origin from pg_temp.import_customer order by id on conflict do nothing;
  insert into consent.salt (subject_id, salt) select subject_id, salt from pg_temp.import_salt order by subject_id on conflict do nothing;
  insert into conversations.conversation (id, customer_id, channel, origin, language, state, brand_id, product_id, reason_id, last_seq, opened_at, closed_at, source)
    select id, customer_id, channel, origin, language, 'closed', brand_id, product_id, reason_id, last_seq, opened_at, closed_at, source
    from pg_temp.import_conversation order by source on conflict (source) where source is not null do nothing;
  delete from pg_temp.import_conversation i where not exists (select from conversations.conversation c where c.id = i.id);
  insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body)
    select e.* from pg_temp.import_event e where conversation_id in (select id from pg_temp.import_conversation);
  insert into consent.ledger (conversation_id, n, at, kind, party, purpose, subject_id, seq, facts, commitment, previous, hash)
    select l.* from pg_temp.import_ledger l where conversation_id in (select id from pg_temp.import_conversation);
  insert into vcon.kept (conversation_id, versions, signed_by, record)
    select k.* from pg_temp.import_kept k where conversation_id in (select id from pg_temp.import_conversation)`;

const unstaging = 'drop table pg_temp.import_customer, pg_temp.import_salt, pg_temp.import_conversation, pg_temp.import_event, pg_temp.import_ledger, pg_temp.import_kept';
