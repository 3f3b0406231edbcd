import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversationsModule } from '#listen/conversations/server/module.ts';
import { openServices } from '#platform/http/open-services.ts';
import { openDatabase } from '#platform/db/database.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { setUpLine } from '../../testing/set-up-line.ts';
import { testChannel } from '../../testing/test-channel.ts';
import type { OpenLine } from '../channel.ts';
import { LineTrouble } from '../line-trouble.ts';
import { keepConnected } from './keep-connected.ts';
import { LineRoom } from './line-room.ts';
import { LineRunner } from './line-runner.ts';

const here = testChannel();
let house: TestHouse;
let admin: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse({ channels: here.channels });
  admin = await (await seedPeople(house)).employee({ roles: ['admin'] });
});
afterAll(() => house[Symbol.asyncDispose]());

/** Another process of the same house, as far as lines are concerned. */
async function anotherProcess() {
  const there = testChannel();
  const application = openDatabase(house.db.connection, { as: 'application', size: 6 });
  const services = openServices(house.services.config, house.services.log, { application, jobs: house.db.owner, connection: house.db.connection });
  const { feed } = conversationsModule(services);
  await services.bell.open();
  const runner = new LineRunner(new LineRoom({ services, feed }, Promise.resolve(there.channels)));
  await runner.start();
  return {
    there,
    application,
    async [Symbol.asyncDispose]() {
      await runner[Symbol.asyncDispose]();
      await services.bell.close();
      await application.close();
    },
  };
}

describe('a line', () => {
  test('runs on one process, and on another one when that ends or loses the database', async () => {
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Hamburg' } });
    const running = (channel: ReturnType<typeof testChannel>) => channel.started.filter((each) => each.line.id === line.id && !each.signal.aborted).length;
    await eventually(() => expect(running(here)).toBe(1));
    await using other = await anotherProcess();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(running(other.there)).toBe(0);
    // The connection the locks hang on is cut, as if the process or the network had gone.
    await house.db.owner.pool.query(`select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())`);
    await eventually(() => expect(running(here) + running(other.there)).toBe(1), 15_000);
    await eventually(() => expect(here.started.filter((each) => each.line.id === line.id)[0]?.signal.aborted).toBe(true));
  });

  test('carries an answer that was given on another process', async () => {
    const thread = 'a thread of two processes';
    const line = await eventually((): Promise<OpenLine> | OpenLine => here.started.find((each) => !each.signal.aborted)?.line ?? Promise.reject(new Error('not running')), 15_000);
    await line.doors.begin({ thread, at: new Date(), customer: { ref: thread } });
    const { conversationId } = await line.doors.say({ thread, message: '1', by: 'customer', text: 'Hört mich wer?', at: new Date() });
    // Written by somebody else's hands: nothing but the database tells.
    await house.db.owner.pool.query(`update conversations.conversation set last_seq = last_seq + 1 where id = $1`, [conversationId]);
    await house.db.owner.pool.query(
      `insert into conversations.event (conversation_id, seq, at, kind, party, body) select id, last_seq, now(), 'turn', 'agent', '{"text":"Ja."}' from conversations.conversation where id = $1`,
      [conversationId],
    );
    await house.db.owner.pool.query(`select pg_notify('ohrensessel', $1)`, [JSON.stringify({ from: 'elsewhere', rings: [['conversation', conversationId]] })]);
    await eventually(() => expect(here.errands.filter((errand) => errand.thread === thread).map((errand) => errand.text)).toEqual(['Ja.']));
  });
});

describe('a connection that fails', () => {
  test('is begun again after a pause, its trouble told in words, and ends at once when the line does', async () => {
    const troubles: string[] = [];
    const line = { id: 'x', state: { connected: () => undefined, trouble: ({ words }: LineTrouble) => troubles.push(words.en) }, services: house.services } as unknown as OpenLine;
    const end = new AbortController();
    let attempts = 0;
    const kept = keepConnected(
      async () => {
        attempts += 1;
        throw attempts === 1 ? new LineTrouble({ de: 'Falsches Passwort.', en: 'Wrong password.' }) : Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
      },
      line,
      end.signal,
    );
    await eventually(() => expect(attempts).toBe(2));
    expect(troubles).toEqual(['Wrong password.', 'The network does not know this name. Check the address.']);
    const ended = Date.now();
    end.abort();
    await kept;
    expect(Date.now() - ended).toBeLessThan(500);
    expect(attempts).toBe(2);
  });
});
