import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { inProcessClient } from '#platform/http/in-process-client.ts';
import { askingModule } from '#listen/asking/server/module.ts';
import { chatModule } from '#listen/channels/chat/server/module.ts';
import { inPersonModule } from '#listen/channels/in-person/server/module.ts';
import { conversationsModule } from '#listen/conversations/server/module.ts';
import { Typing } from '#listen/conversations/server/typing.ts';
import { deskModule } from '#listen/desk/server/module.ts';
import { shadowingModule } from '#listen/shadowing/server/module.ts';
import { beginDemo } from '#people/welcome/server/begin-demo.ts';
import { company } from '#seeds/demo/company.ts';
import { readDemoDialogues } from '#seeds/demo/read-demo-dialogues.ts';
import { demoSeeds } from '#src/demo-seeds.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { forgetSimulated } from './forget-simulated.ts';
import { frontDeskTexts } from './front-desk-texts.ts';
import { simulate, type SimulationPlan } from './simulate.ts';
import { demoToken } from './testing/demo-token.ts';

const dialogues = new Map([...readDemoDialogues('de'), ...readDemoDialogues('en')].map((dialogue) => [dialogue.id, dialogue]));
const born = (house: TestHouse) => transact(house.services.database, { path: 'none', actor: null }, (tx) => beginDemo(tx, demoSeeds));
const conversations = async (house: TestHouse) => house.db.owner.kysely.selectFrom('conversations.conversation').selectAll().orderBy('opened_at').execute();
const log = async (house: TestHouse, id: string) => house.db.owner.kysely.selectFrom('conversations.event').selectAll().where('conversation_id', '=', id).orderBy('seq').execute();
const idOf = async (house: TestHouse, key: string) => {
  const email = company.employees.find((employee) => employee.key === key)?.email ?? '';
  return (await house.db.owner.kysely.selectFrom('people.employee').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;
};
const patient = { timeout: 15_000 };

describe('a house born as demo', () => {
  let house: TestHouse;
  let address: string;
  beforeAll(async () => {
    house = await openTestHouse({ simulation: 150 });
    address = await house.listen();
    await born(house);
  });
  afterAll(() => house[Symbol.asyncDispose]());

  test('has several customers at once and customers waiting for nobody', async () => {
    await expect.poll(async () => (await conversations(house)).filter((each) => each.state === 'live').length, patient).toBeGreaterThan(2);
    for (const each of await conversations(house)) expect(each).toMatchObject({ origin: 'simulated' });
  });

  test('plays every dialogue to the end and closes it with its contact reason', async () => {
    await expect.poll(async () => (await conversations(house)).filter((each) => each.state === 'closed').length, patient).toBeGreaterThan(2);
    const closed = (await conversations(house)).filter((each) => each.state === 'closed');
    const reasons = new Map((await house.db.owner.kysely.selectFrom('conversations.reason').selectAll().execute()).map((row) => [row.id, row.key]));
    for (const each of closed) {
      const dialogue = dialogues.get(each.source?.split('/')[1] ?? '');
      const turns = (await log(house, each.id)).filter((event) => event.kind === 'turn');
      expect(turns.map((event) => [event.party, (event.body as { text: string }).text])).toEqual(dialogue?.turns.map((turn) => [turn.by, turn.text]));
      expect(reasons.get(each.reason_id ?? '')).toBe(dialogue?.reason);
    }
  });

  test('has customers who thank, and the house finds it for the agent who helped', async () => {
    const found = () => house.db.owner.kysely.selectFrom('praise.found').select('found_by').execute();
    await expect.poll(async () => (await found()).length, patient).toBeGreaterThan(0);
  });

  test('meets customers at a stand as well, whose talk a played desk notes', async () => {
    await expect.poll(async () => (await conversations(house)).find((each) => each.channel === 'in-person'), patient).toMatchObject({ origin: 'simulated', occasion: 'fair', agent_id: expect.any(String) });
  });

  test('lets a guest sit down at once and hear customers who agree', async () => {
    const guest = await demoToken(house, await idOf(house, 'nele-sassnitz'), ['shadowing:visit', 'shadowing:answer']);
    const chairs = async () => (await house.call('GET', '/chairs', undefined, { as: guest })).body.items.filter((chair: { can: { sitDown: boolean } }) => chair.can.sitDown);
    await expect.poll(async () => (await chairs()).length, patient).toBeGreaterThan(0);
    const [chair] = await chairs();
    const { body: visit } = await house.call('POST', '/visits', { hostId: chair.host.id }, { as: guest });
    using listening = await watch(address, guest, 'visit', { visitId: visit.id });
    await listening.item((item) => item.type === 'visit' && item.visit.state === 'active', 15_000);
    const heard = await listening.item((item) => item.type === 'turn', 20_000);
    const said = [...dialogues.values()].flatMap((dialogue) => dialogue.turns.map((turn) => turn.text.slice(0, 12)));
    expect(said).toContain(heard.turn.text.slice(0, 12));
    await house.call('POST', `/visits/${visit.id}/end`, {}, { as: guest });
  });

  test('leaves a desk to the person who signs in there, and the customer goes on when that person has answered', async () => {
    // A talk in person is noted by the desk itself; here the customer speaks.
    const served = async () => (await conversations(house)).find((each) => each.state === 'live' && each.agent_id !== null && each.channel === 'chat');
    await expect.poll(served, patient).toBeTruthy();
    const agentId = (await served())?.agent_id ?? '';
    const key = await demoToken(house, agentId, ['desk:read', 'desk:serve']);
    using _page = await watch(address, key, 'desk', {});
    const { body } = await house.call('GET', '/desk', undefined, { as: key });
    const mine = body.conversations.find((each: { state: string; channel: string }) => each.state === 'live' && each.channel === 'chat');
    expect(mine).toBeTruthy();
    const before = await log(house, mine.id);
    const by = (party: string, events: typeof before) => events.filter((event) => event.kind === 'turn' && event.party === party).length;
    // Whatever was on the lips when the page opened may still be said.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const during = await log(house, mine.id);
    expect(by('agent', during) - by('agent', before)).toBeLessThanOrEqual(1);
    const words = { text: 'Hier ist ein Mensch.' };
    expect((await house.call('POST', `/desk/conversations/${mine.id}/turns`, words, { as: key })).status).toBe(201);
    await expect.poll(async () => by('customer', await log(house, mine.id)) > by('customer', during) || (await conversations(house)).find((each) => each.id === mine.id)?.state !== 'live', patient).toBe(true);
    expect(by('agent', await log(house, mine.id)) - by('agent', during)).toBeLessThanOrEqual(1);
  });

  test('greets a person who writes from the website and whom no person answers, and says what this is', async () => {
    const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Ist da jemand?' });
    house.clock.now = new Date(house.clock.now.getTime() + 160_000);
    const words = async () => {
      const reply = await house.call('GET', `/chat/conversations/${body.conversationId}/events`, undefined, { as: body.customerKey });
      return reply.body.items.filter((item: { kind: string; by: string }) => item.kind === 'turn' && item.by === 'agent').map((item: { text: string }) => item.text);
    };
    await expect.poll(words, patient).toContain(frontDeskTexts.de.greeting);
    expect(frontDeskTexts.de.greeting).toMatch(/Vorführung/);
  });
});

describe('the simulation', () => {
  let house: TestHouse;
  let plan: SimulationPlan;
  beforeAll(async () => {
    house = await openTestHouse();
    const { services } = house;
    const { module, feed } = conversationsModule(services);
    const parts = { feed, typing: new Typing(house.services.bell) };
    const within = inProcessClient(services, [module, chatModule(services, parts), deskModule(services, parts), inPersonModule({ feed }), askingModule(parts), shadowingModule(services, parts).module]);
    plan = { services, feed, within: within as SimulationPlan['within'], factor: 40 };
  });
  afterAll(() => house[Symbol.asyncDispose]());

  test('waits for the demo to be born, stops when it is told, and next time ends what it left in the middle', async () => {
    const first = new AbortController();
    const running = simulate(plan, first.signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await conversations(house)).toEqual([]);
    await born(house);
    await expect.poll(async () => (await conversations(house)).filter((each) => each.state === 'live').length, patient).toBeGreaterThan(0);
    first.abort();
    await running;
    const left = (await conversations(house)).filter((each) => each.state !== 'closed').map((each) => each.id);
    expect(left.length).toBeGreaterThan(0);

    const second = new AbortController();
    const again = simulate(plan, second.signal);
    await expect.poll(async () => (await conversations(house)).filter((each) => left.includes(each.id)).every((each) => each.state === 'closed'), patient).toBe(true);
    second.abort();
    await again;
  });

  test('is run by one process at a time', async () => {
    const stop = new AbortController();
    const both = [simulate(plan, stop.signal), simulate(plan, stop.signal)];
    const locks = async () => (await house.db.owner.pool.query(`select count(*)::int as n from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`)).rows;
    await expect.poll(locks, patient).toEqual([{ n: 1 }]);
    // The other has looked by now as well.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await locks()).toEqual([{ n: 1 }]);
    stop.abort();
    await Promise.all(both);
  });

  test('forgets its conversations and customers after a day, and nobody else’s', async () => {
    const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Ich bin echt.' });
    await house.call('POST', `/chat/conversations/${body.conversationId}/end`, {}, { as: body.customerKey });
    expect((await conversations(house)).filter((each) => each.origin === 'simulated').length).toBeGreaterThan(0);
    const later = new Date(Date.now() + 25 * 3_600_000);
    const { run } = forgetSimulated(house.services.database, () => later) as unknown as { run(payload: object, signal: AbortSignal): Promise<void> };
    await run({}, new AbortController().signal);
    const left = await conversations(house);
    expect(left.filter((each) => each.origin === 'simulated' && each.state === 'closed')).toEqual([]);
    expect(left.map((each) => each.id)).toContain(body.conversationId);
    const { rows } = await house.db.owner.pool.query(`select count(*)::int as n from people.customer c where origin = 'simulated' and not exists (select from conversations.conversation x where x.customer_id = c.id) and not exists (select from impressions.quote q where q.customer_id = c.id) and not exists (select from praise.thanks t where t.customer_id = c.id)`);
    expect(rows).toEqual([{ n: 0 }]);
  });
});

test('in the house of an organisation nobody is ever simulated', async () => {
  await using house = await openTestHouse({ simulation: 150 });
  await seedPeople(house);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await conversations(house)).toEqual([]);
});
