import { randomBytes, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { findRunning } from '../../src/platform/db/embedded/find-running.ts';
import { readPostmasterFile } from '../../src/platform/db/embedded/postmaster-file.ts';
import { signalProcess } from '../../src/platform/db/embedded/server-process.ts';
import { seedPeople, type SeededEmployee } from '../../src/testing/seed-people.ts';
import { watch, type Watch } from '../../src/testing/watch.ts';
import { serveNode, type NodeReply, type ServedNode } from '../testing/served-node.ts';
import { Ballast } from './ballast.ts';
import type { DiskFullReport } from './report.ts';

/** `node play.ts DISK`: runs the product on a small disk, fills it in the middle of work, makes room again, and says what happened. */
const [, , disk = ''] = process.argv;
const data = join(disk, 'data');

/** Recorded dialogues to bring in. */
const dialogues = Array.from({ length: 40 }, (_, index) => JSON.stringify({ id: `disk-${index}`, turns: [{ by: 'customer', text: words() }] }));

const house = await serveNode({ OHRENSESSEL_DATA: data });
// Whatever ends this play must not leave a house behind on a disk nobody sees.
process.once('exit', () => {
  house.process.kill('SIGKILL');
  const left = readPostmasterFile(join(data, 'postgres', 'cluster'));
  if (left) signalProcess(left.pid, 'SIGQUIT');
});
const connection = findRunning(join(data, 'postgres'));
if (!connection) throw new Error('the database is not running');
const owner = openDatabase(connection, { as: 'owner', size: 2 });
try {
  const report = await play(house, owner);
  process.stdout.write(JSON.stringify(report));
} finally {
  await owner.close();
  await house[Symbol.asyncDispose]();
}
process.exit();

/** Sixteen thousand characters that cannot be compressed. */
function words(): string {
  return randomBytes(6_000).toString('hex');
}

async function play(served: ServedNode, database: Database): Promise<DiskFullReport> {
  const people = await seedPeople({ db: { owner: database } });
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  const steward = await people.employee({ roles: ['steward'] });
  const officer = await people.employee({ roles: ['dpo'] });
  const visitId = await sitDown(host, guest);
  const [speaking, changing] = [await customer(host), await customer(host)];
  const heard = await listening(guest, visitId);
  await until(() => doors(heard).join() === 'open,open', 10_000);
  await speaking.say('Bevor es eng wird.');
  await until(() => heard.bytes().includes('Bevor es eng wird.'), 5_000);

  const ballast = new Ballast(join(disk, 'ballast'));
  ballast.fill();
  const said = await untilRefused(() => {
    const spoken = words();
    return { name: spoken, reply: speaking.say(spoken) };
  });
  let granted = true;
  const consents = await untilRefused(() => {
    granted = !granted;
    return { name: String(granted), reply: changing.consent(granted) };
  });
  const notes = await untilRefused(() => {
    const id = randomUUID();
    return { name: id, reply: served.call('POST', '/impressions', { id, visitId, kind: 'note', text: `Beobachtung ${letters(900)}`, at: new Date().toISOString() }, { as: guest.key, idempotencyKey: id }) };
  });
  const imported = await importLines(steward);
  const command = await importCommand();
  const wordsWhileFull = heardTurns(heard).filter((each) => each.length > 1_000);

  // The log of changes needs room as well: without it the server cannot go on, nor start again.
  await exhaustLog(database);
  const readiness = await until(async () => {
    const { waitingFor } = await served.ready();
    return waitingFor.includes('disk') ? waitingFor : undefined;
  }, 60_000);
  await until(() => doors(heard).every((door) => door === 'closed'), 10_000);
  const whileDown = await speaking.say(words());

  ballast.drop();
  const roomAt = performance.now();
  await until(async () => (await served.ready()).ready, 60_000);
  const readyAfter = performance.now() - roomAt;
  const after = await speaking.say('Es ist wieder Platz.');
  await until(() => heardTurns(heard).includes('Es ist wieder Platz.'), 20_000);
  const again = await importLines(steward);
  const verification = await served.call('POST', '/consent/verification', {}, { as: officer.key });

  return {
    refusals: { say: said.refusal, consent: consents.refusal, impression: notes.refusal, import: imported },
    command,
    readiness: readiness ?? [],
    whileDown,
    readyAfter,
    after,
    importAgain: again,
    isSameProcess: served.process.exitCode === null,
    ledger: verification.body,
    faults: [
      ...(await turnsOf(speaking.id, said.confirmed.map(({ name }) => name), said.refused)),
      ...(await answersOf(changing.id, consents.confirmed.at(-1)?.name)),
      ...(await notesOf(notes.confirmed.map(({ name }) => name), notes.refused)),
      ...wordsWhileFull.filter((each) => !said.confirmed.some(({ name }) => name === each)).map(() => 'a guest heard words that were refused'),
    ],
  };
}

async function sitDown(host: SeededEmployee, guest: SeededEmployee): Promise<string> {
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const { body } = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${body.id}/agree`, {}, { as: host.key });
  return body.id;
}

async function customer(host: SeededEmployee) {
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
  const { conversationId: id, customerKey: key } = body as { conversationId: string; customerKey: string };
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key });
  const consent = (granted: boolean) => house.call('PUT', `/chat/conversations/${id}/consents/listen`, { granted, means: 'button' }, { as: key });
  await consent(true);
  return { id, consent, say: (spoken: string) => house.call('POST', `/chat/conversations/${id}/turns`, { text: spoken }, { as: key }) };
}

/** Letters in words, so that nothing of it is masked and nothing compresses well. */
function letters(count: number): string {
  return randomBytes(count).toString('hex').replaceAll(/[\d]/g, 'q').replaceAll(/(.{7})/g, '$1 ').slice(0, count);
}

/** A guest's browser: begins the visit anew whenever the server says so. */
async function listening(guest: SeededEmployee, visitId: string): Promise<Watch> {
  const heard = await watch(house.address, guest.key, 'visit', { visitId });
  heard.socket.on('message', (bytes) => {
    if ((JSON.parse(bytes.toString()) as { end?: string }[]).some(({ end }) => end !== undefined)) {
      setTimeout(() => heard.socket.readyState === heard.socket.OPEN && heard.socket.send(JSON.stringify({ watch: 'visit', as: 'w', params: { visitId } })), 200);
    }
  });
  await heard.item((item) => item.type === 'conversations', 10_000);
  return heard;
}

function doors({ items }: Watch): string[] {
  const seen = new Map<string, string>();
  for (const item of items) {
    const shown = item.type === 'conversations' ? item.conversations : item.type === 'conversation' ? [item.conversation] : [];
    for (const { handle, door } of shown) seen.set(handle, door);
  }
  return [...seen.values()].sort();
}

/** Everything a guest ever heard. */
function heardTurns({ items }: Watch): string[] {
  return items.flatMap((item) => {
    if (item.type === 'turn') return [item.turn.text];
    const shown = item.type === 'conversations' ? item.conversations : item.type === 'conversation' ? [item.conversation] : [];
    return shown.flatMap(({ turns }: { turns: { text: string }[] }) => turns.map((turn) => turn.text));
  });
}

/** Does something again and again until it is refused. Small things find room for a while after the disk is full. */
async function untilRefused(attempt: () => { name: string; reply: Promise<NodeReply> }) {
  const confirmed: { name: string }[] = [];
  for (let tries = 0; tries < 3_000; tries += 1) {
    const { name, reply } = attempt();
    const answered = await reply;
    if (answered.status >= 400 || answered.status === 0) return { confirmed, refused: name, refusal: answered };
    confirmed.push({ name });
  }
  throw new Error('the disk never was full');
}

/** Sends recorded dialogues as a program does. */
async function importLines(steward: SeededEmployee): Promise<NodeReply> {
  const reply = await fetch(`${house.address}/api/v1/imports`, {
    method: 'POST',
    body: `${dialogues.join('\n')}\n`,
    headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/x-ndjson' },
  });
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', body: await reply.json().catch(() => undefined) };
}

/** The same on the terminal beside the running house. */
async function importCommand(): Promise<{ code: number | null; complained: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli/ohrensessel.ts'), 'import', '-'], {
    // A test runner may leave settings of its own behind.
    env: { ...process.env, BASE_URL: '', OHRENSESSEL_DATA: data },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // It may end before it has read anything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${dialogues.map((line) => line.replace('disk-', 'terminal-')).join('\n')}\n`);
  const [complained, code] = await Promise.all([text(child.stderr), new Promise<number | null>((resolve) => child.once('close', resolve))]);
  return { code, complained: complained.trim() };
}

/** Uses up the log of changes segment by segment, until there is no next one. */
async function exhaustLog(database: Database): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isGone = await database.pool.query('select pg_switch_wal(), txid_current()').then(
      () => false,
      () => true,
    );
    if (isGone) return;
  }
  throw new Error('the log of changes never ended');
}

async function turnsOf(id: string, confirmed: readonly string[], refused: string): Promise<string[]> {
  const rows = await owner.kysely.selectFrom('conversations.event').select(['seq', 'kind', 'body']).where('conversation_id', '=', id).orderBy('seq').execute();
  const stored = rows.filter(({ kind }) => kind === 'turn').map(({ body }) => (body as { text: string }).text);
  const last = await owner.kysely.selectFrom('conversations.conversation').select('last_seq').where('id', '=', id).executeTakeFirst();
  return [
    ...confirmed.filter((each) => stored.filter((one) => one === each).length !== 1).map(() => 'a confirmed turn is not there exactly once'),
    ...(stored.includes(refused) ? ['a refused turn is there'] : []),
    ...rows.filter(({ seq }, index) => seq !== index + 1).map(({ seq }) => `number ${seq} is out of place`),
    ...(last?.last_seq === rows.length ? [] : ['the conversation counts other events than it has']),
  ];
}

/** The answer that stands, in the log and in the ledger alike, is the one confirmed last. */
async function answersOf(id: string, confirmed: string | undefined): Promise<string[]> {
  const kinds = (rows: { kind: string }[]) => rows.filter(({ kind }) => ['granted', 'withdrawn', 'refused'].includes(kind)).map(({ kind }) => kind);
  const log = kinds(await owner.kysely.selectFrom('conversations.event').select('kind').where('conversation_id', '=', id).orderBy('seq').execute());
  const ledger = kinds(await owner.kysely.selectFrom('consent.ledger').select('kind').where('conversation_id', '=', id).orderBy('n').execute());
  return [
    ...(log.join() === ledger.join() ? [] : ['log and ledger tell different answers']),
    ...(confirmed === undefined || (log.at(-1) === 'granted') === (confirmed === 'true') ? [] : ['the answer that stands is not the one confirmed last']),
  ];
}

async function notesOf(confirmed: readonly string[], refused: string): Promise<string[]> {
  const kept = new Set((await owner.kysely.selectFrom('impressions.impression').select('id').execute()).map((row) => row.id));
  return [
    ...confirmed.filter((id) => !kept.has(id)).map(() => 'a confirmed impression is lost'),
    ...(kept.has(refused) ? ['a refused impression is there'] : []),
    ...(kept.size === confirmed.length ? [] : ['there are other impressions than were confirmed']),
  ];
}

async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false, milliseconds: number): Promise<T | undefined> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await Promise.resolve(look()).catch(() => undefined);
    if (found) return found;
    if (performance.now() > end) throw new Error(`did not come about: ${look}`);
    await pause(50);
  }
}
