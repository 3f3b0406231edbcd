import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch, type Watch } from '#src/testing/watch.ts';
import { serveNode, type ServedNode } from './testing/served-node.ts';

let db: TestDatabase;
let people: SeededPeople;
let directory: string;
/** Two processes on one database, as behind a balancer: whoever speaks to one is heard at the other. */
let north: ServedNode;
let south: ServedNode;

beforeAll(async () => {
  db = await testDatabase();
  people = await seedPeople({ db });
  directory = await mkdtemp(join(tmpdir(), 'ohrensessel-nodes-'));
  [north, south] = await Promise.all([node('north'), node('south')]);
});
afterAll(async () => {
  await Promise.all([north?.[Symbol.asyncDispose](), south?.[Symbol.asyncDispose]()]);
  await db[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

function node(name: string): Promise<ServedNode> {
  const { host, port, user, password, database } = db.connection as { host: string; port: number; user: string; password: string; database: string };
  const url = `postgres://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  return serveNode({ DATABASE_URL: url, OHRENSESSEL_DATA: join(directory, name), OHRENSESSEL_SECRET: 'one secret for both nodes of this test' });
}

/** A host served by the north, a guest with a visit open in the south. */
async function visit() {
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await north.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const { body } = await south.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await north.call('POST', `/visits/${body.id}/agree`, {}, { as: host.key });
  const heard = await watch(south.address, guest.key, 'visit', { visitId: body.id });
  await heard.item((item) => item.type === 'conversations');
  return { host, guest, visitId: body.id as string, heard };
}

/** A customer who writes to the north and is served there. */
async function customer(host: SeededEmployee, text = 'Guten Tag.') {
  const { body } = await north.call('POST', '/chat/conversations', { language: 'de', text });
  const { conversationId: id, customerKey: key } = body as { conversationId: string; customerKey: string };
  const taken = await north.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key });
  expect(taken.body).toMatchObject({ id, state: 'live' });
  return {
    id,
    key,
    say: (words: string) => north.call('POST', `/chat/conversations/${id}/turns`, { text: words }, { as: key }),
    consent: (granted: boolean) => north.call('PUT', `/chat/conversations/${id}/consents/listen`, { granted, means: 'button' }, { as: key }),
  };
}

const turn = (words: string) => (item: { type: string; turn?: { text: string } }) => item.type === 'turn' && item.turn?.text.includes(words);
const door = (state: string) => (item: { type: string; conversation?: { door: string } }) => item.type === 'conversation' && item.conversation?.door === state;

/** Words a guest still has before them, after everything that came over their socket. */
function onScreen({ items }: Watch): string[] {
  const shown = new Map<string, string[]>();
  for (const item of items) {
    if (item.type === 'conversation') shown.set(item.conversation.handle, item.conversation.turns.map((each: { text: string }) => each.text));
    else if (item.type === 'turn') shown.get(item.handle)?.push(item.turn.text);
    else if (item.type === 'gone') shown.delete(item.handle);
  }
  return [...shown.values()].flat();
}

describe('a guest at another node than the host', () => {
  test('is seated, hears, loses what is recalled and hears nothing after the end', async () => {
    const { host, visitId, heard } = await visit();
    using _heard = heard;
    const talk = await customer(host);
    await heard.item(door('asked'));
    await talk.say('Vor der Einwilligung.');
    await talk.consent(true);
    await heard.item(door('open'));
    await talk.say('Meine Kanne tropft.');
    await heard.item(turn('tropft'));
    expect(onScreen(heard)).toEqual(['Meine Kanne tropft.']);

    await north.call('POST', '/desk/door/close', { conversationId: talk.id }, { as: host.key });
    await heard.item(door('closed'));
    expect(onScreen(heard)).toEqual([]);
    await talk.say('Bei geschlossener Tür.');

    await north.call('POST', `/visits/${visitId}/end`, {}, { as: host.key });
    expect(await heard.ended()).toBe('ended');
    await talk.say('Nach dem Ende.');
    expect(heard.bytes()).not.toMatch(/Vor der Einwilligung|geschlossener|Nach dem Ende/);
  });

  test('loses every word when the customer is forgotten elsewhere, and the customer’s own screen lets go', async () => {
    const { host, heard } = await visit();
    using _heard = heard;
    const officer = await people.employee({ roles: ['dpo'] });
    const talk = await customer(host);
    using own = await watch(south.address, talk.key, 'chat', { conversationId: talk.id, after: 0 });
    await talk.consent(true);
    await heard.item(door('open'));
    await talk.say('Ich heiße anders.');
    await heard.item(turn('anders'));
    const row = await db.owner.kysely.selectFrom('conversations.conversation').select('customer_id').where('id', '=', talk.id).executeTakeFirstOrThrow();
    const erased = await north.call('POST', `/privacy/customers/${row.customer_id}/erase`, {}, { as: officer.key });
    expect(erased.body).toEqual({ conversations: 1 });
    await heard.item((item) => item.type === 'gone');
    expect(onScreen(heard)).toEqual([]);
    await expect.poll(() => own.socket.readyState).toBe(own.socket.CLOSED);
    expect((await south.call('GET', `/chat/conversations/${talk.id}/events`, undefined, { as: talk.key })).status).toBe(401);
  });

  test('and the host hear what is said aside, each from where they are, and not once they have left', async () => {
    const { host, guest, visitId, heard } = await visit();
    using _heard = heard;
    using chair = await watch(north.address, host.key, 'chair', {});
    await chair.item((item) => item.type === 'chair');
    await south.call('POST', `/hosts/${host.id}/side-talk`, { text: 'Fragt sie das oft?' }, { as: guest.key });
    await chair.item((item) => item.type === 'side-talk' && item.message.text === 'Fragt sie das oft?');
    await north.call('POST', `/hosts/${host.id}/side-talk`, { text: 'Jede Woche.' }, { as: host.key });
    await heard.item((item) => item.type === 'side-talk' && item.message.text === 'Jede Woche.');
    await south.call('POST', `/visits/${visitId}/end`, {}, { as: guest.key });
    await chair.item((item) => item.type === 'chair' && item.chair.visits.length === 0);
    await north.call('POST', `/hosts/${host.id}/side-talk`, { text: 'Sie ist fort.' }, { as: host.key });
    await chair.item((item) => item.type === 'side-talk' && item.message.text === 'Sie ist fort.');
    expect(heard.bytes()).not.toContain('Sie ist fort.');
  });

  test('has the door closed although the node that closed it died with the commit', async () => {
    const { host, heard } = await visit();
    using _heard = heard;
    const doomed = await node('doomed');
    const talk = await customer(host);
    await talk.consent(true);
    await heard.item(door('open'));
    await talk.say('Das hören Sie noch.');
    await heard.item(turn('noch'));
    const withdrawn = await doomed.call('PUT', `/chat/conversations/${talk.id}/consents/listen`, { granted: false, means: 'button' }, { as: talk.key });
    const killed = doomed.kill();
    expect(withdrawn.status).toBe(200);
    await heard.item(door('closed'));
    expect(onScreen(heard)).toEqual([]);
    await killed;
  });
});

describe('an agent at another node', () => {
  test('sees who waits, who no longer does, and who is handed over, and that the customer types', async () => {
    const host = await people.employee({ roles: ['agent'] });
    const colleague = await people.employee({ roles: ['agent'] });
    using desk = await watch(south.address, colleague.key, 'desk', {});
    await desk.item((item) => item.type === 'queue');
    const waits = (id: string) => (item: { type: string; queue?: { id: string }[] }) => item.type === 'queue' && item.queue?.some((each) => each.id === id);
    const { body } = await north.call('POST', '/chat/conversations', { language: 'de', text: 'Ich warte.' });
    await desk.item(waits(body.conversationId));
    await north.call('POST', `/desk/conversations/${body.conversationId}/take`, {}, { as: host.key });
    await expect.poll(() => waits(body.conversationId)(desk.items.findLast((item) => item.type === 'queue'))).toBe(false);
    await north.call('POST', `/desk/conversations/${body.conversationId}/hand-over`, { to: colleague.id }, { as: host.key });
    const arrived = (words: string) => (item: { type: string; conversationId?: string; event?: { text?: string } }) =>
      item.type === 'event' && item.conversationId === body.conversationId && item.event?.text === words;
    await desk.item(arrived('Ich warte.'));
    await north.call('POST', `/chat/conversations/${body.conversationId}/turns`, { text: 'Sind Sie noch da?' }, { as: body.customerKey });
    await desk.item(arrived('Sind Sie noch da?'));
    await north.call('POST', `/chat/conversations/${body.conversationId}/typing`, {}, { as: body.customerKey });
    await desk.item((item) => item.type === 'typing');
  });
});

describe('an open page', () => {
  const closed = ({ socket }: Watch) => new Promise<number>((resolve) => socket.once('close', (code: number) => resolve(code)));

  test('is cut wherever it is held when roles change, when somebody leaves, when a key is revoked', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    const role = await people.employee({ roles: ['guest', 'agent'] });
    const leaver = await people.employee({ roles: ['agent'] });
    const program = await people.employee({ roles: ['agent'] });
    const bystander = await people.employee({ roles: ['agent'] });
    const pages = await Promise.all([role, leaver, program, bystander].map(({ key }) => watch(south.address, key, 'desk', {})));
    const [ofRole, ofLeaver, ofProgram, ofBystander] = pages as [Watch, Watch, Watch, Watch];
    const cuts = [closed(ofRole), closed(ofLeaver), closed(ofProgram)];
    expect((await north.call('PATCH', `/employees/${role.id}`, { roles: ['guest'] }, { as: admin.key })).status).toBe(200);
    expect((await north.call('PATCH', `/employees/${leaver.id}`, { active: false }, { as: admin.key })).status).toBe(200);
    await db.owner.kysely.deleteFrom('access.token').where('employee_id', '=', program.id).execute();
    expect(await Promise.all(cuts)).toEqual([4401, 4401, 4401]);
    expect((await south.call('GET', '/desk', undefined, { as: leaver.key })).status).toBe(401);
    expect(ofBystander.socket.readyState).toBe(ofBystander.socket.OPEN);
    ofBystander[Symbol.dispose]();
  });

  test('is cut also when the news got lost: whoever could not hear asks again who everybody is', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const bystander = await people.employee({ roles: ['agent'] });
    using page = await watch(south.address, agent.key, 'desk', {});
    using other = await watch(south.address, bystander.key, 'desk', {});
    await Promise.all([page, other].map((each) => each.item((item) => item.type === 'queue')));
    const cut = closed(page);
    const [deaf] = (
      await db.owner.pool.query<{ ended: boolean }>(
        `with ended as (select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'ohrensessel bell' and datname = current_database()),
              changed as (update people.employee set roles = '{guest}' where id = $1)
         select ended from ended`,
        [agent.id],
      )
    ).rows;
    expect(deaf?.ended).toBe(true);
    expect(await cut).toBe(4401);
    expect(other.socket.readyState).toBe(other.socket.OPEN);
    expect(await other.ended()).toBe('read-again');
  });
});
