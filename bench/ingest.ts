import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { importDialogues } from '#listen/imports/server/import-dialogues.ts';
import { openDialogueFile } from '#listen/imports/formats/open-dialogue-file.ts';
import { openDatabase, type Connection } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { Secrets } from '#platform/db/secrets.ts';
import type { Bench } from './figure.ts';
import { percentile } from './percentile.ts';

const dialogues = 20_000;
const rounds = 3;
const star = resolve('../shared/data/dialogues/dialogues_star.jsonl');

/** In the order of their references. */
const tables = [
  'people.customer (id, pseudonym, language, origin)',
  'consent.salt (subject_id, salt)',
  'conversations.conversation (id, customer_id, channel, origin, language, state, brand_id, product_id, reason_id, last_seq, opened_at, closed_at, source)',
  'conversations.event (conversation_id, seq, at, kind, party, actor_id, body)',
  'consent.ledger (conversation_id, n, at, kind, party, purpose, subject_id, seq, facts, commitment, previous, hash)',
];

/** 20,000 dialogues with consents imported from a file, and the rows that makes copied as they are into the same indexed tables. */
export const bench: Bench = async (emit) => {
  if (!existsSync(star)) throw new Error(`The dialogues are missing: ${star}`);
  const directory = await mkdtemp(join(tmpdir(), 'bench-ingest-'));
  try {
    const file = join(directory, 'dialogues.jsonl');
    const turns = await writeDialogues(file);
    await using server = await startEmbedded({ directory: join(directory, 'postgres') });
    await using administration = openDatabase(server.connection, { as: 'owner', size: 1 });
    const fresh = async (name: string): Promise<Connection> => {
      await administration.pool.query(`drop database if exists ${name} with (force)`);
      await administration.pool.query(`create database ${name}`);
      const connection = { ...server.connection, database: name };
      await using owner = openDatabase(connection, { as: 'owner' });
      await migrate(owner);
      return connection;
    };
    const seconds = { ours: [] as number[], baseline: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const mine = await fresh('ours');
      seconds.ours.push(await timed(() => importFile(mine, file)));
      await dump(mine, directory);
      const bare = await fresh('baseline');
      // PostgreSQL has to look up reasons, brands and products for neither.
      seconds.baseline.push(await timed(() => copyFiles(bare, directory)));
      process.stderr.write(`round ${round + 1}: import ${seconds.ours.at(-1)?.toFixed(2)} s, copy ${seconds.baseline.at(-1)?.toFixed(2)} s\n`);
    }
    emit({ name: 'dialogues imported with consents', unit: 'dialogues/s', n: dialogues * rounds, ours: dialogues / percentile(seconds.ours, 0.5), baseline: dialogues / percentile(seconds.baseline, 0.5) });
    emit({ name: 'turns imported with consents', unit: 'turns/s', n: turns * rounds, ours: turns / percentile(seconds.ours, 0.5), baseline: turns / percentile(seconds.baseline, 0.5) });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** The recorded dialogues again and again under new ids, each with what its customer agreed to. @returns how many turns they have. */
async function writeDialogues(file: string): Promise<number> {
  const lines = (await readFile(star, 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  let turns = 0;
  await pipeline(async function* () {
    for (let number = 0; number < dialogues; number += 1) {
      const line = lines[number % lines.length];
      turns += line.turns.filter((turn: { by: string }) => turn.by !== 'action').length;
      const consents = [
        { purpose: 'listen', verdict: 'granted', offset_s: 20 },
        { purpose: 'quote', verdict: number % 3 === 0 ? 'refused' : 'granted', offset_s: 20 },
      ];
      yield `${JSON.stringify({ ...line, id: `${line.id}-${number}`, customer: undefined, consents })}\n`;
    }
  }, createWriteStream(file));
  return turns;
}

async function importFile(connection: Connection, file: string): Promise<void> {
  await using database = openDatabase(connection, { as: 'application' });
  const result = await importDialogues({ database, secrets: new Secrets(database), now: () => new Date() }, openDialogueFile(file, { language: 'en', keys: async () => [] }));
  if (result.imported !== dialogues) throw new Error(`only ${result.imported} of ${dialogues} were imported`);
}

async function dump(connection: Connection, directory: string): Promise<void> {
  await using owner = openDatabase(connection, { as: 'owner', size: 1 });
  const client = await owner.pool.connect();
  for (const [index, table] of tables.entries()) await pipeline(client.query(copyTo(`copy ${table} to stdout`)), createWriteStream(join(directory, String(index))));
  // Reasons are part of neither; both need them for the reference.
  await pipeline(client.query(copyTo('copy conversations.reason to stdout')), createWriteStream(join(directory, 'reasons')));
  client.release();
}

async function copyFiles(connection: Connection, directory: string): Promise<void> {
  await using owner = openDatabase(connection, { as: 'owner', size: 1 });
  const client = await owner.pool.connect();
  await client.query('begin; alter table conversations.reason disable trigger user');
  await pipeline(createReadStream(join(directory, 'reasons')), client.query(copyFrom('copy conversations.reason from stdin')));
  for (const [index, table] of tables.entries()) await pipeline(createReadStream(join(directory, String(index))), client.query(copyFrom(`copy ${table} from stdin`)));
  await client.query('commit');
  client.release();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
