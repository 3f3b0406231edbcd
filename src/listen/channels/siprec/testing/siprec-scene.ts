import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { openEar, type OpenEar } from '#listen/calls/server/testing/open-ear.ts';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { metadataOf, type Person } from './metadata-of.ts';
import { RecordingClient } from './recording-client.ts';

/** An agent with a conversation. */
export interface Served {
  agent: SeededEmployee;
  conversation: { id: string };
}

/** A house with a recording server. */
export async function openSiprecScene(change: Record<string, unknown> = {}) {
  const house = await openTestHouse();
  const scene = await siprecIn({ house, people: await seedPeople(house), address: await house.listen() }, change);
  return { ...scene, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() };
}

/** Sets a recording server up in a house that stands, with what tests ask of it again and again. */
export async function siprecIn({ house, people, address: base }: { house: TestHouse; people: SeededPeople; address: string }, change: Record<string, unknown> = {}) {
  const admin = await people.employee({ roles: ['admin'] });
  const server = { address: '127.0.0.1', port: await freePort() };
  const rtpFrom = 21_000 + 2 * Math.floor(Math.random() * 15_000);
  const settings = { sipPort: server.port, rtpFrom, rtpTo: rtpFrom + 200, trusted: ['127.0.0.1'], ownAddresses: ['*@example.org'], ...change };
  const { id: lineId } = await setUpLine(house, admin.key, { kind: 'siprec', settings });
  const condition = async () => (await house.call('GET', '/lines', undefined, { as: admin.key })).body.items.find((line: { id: string }) => line.id === lineId).condition;
  await eventually(async () => expect(await condition()).toMatchObject({ is: 'working', connectedSince: expect.any(String) }));
  const deskOf = async ({ key }: SeededEmployee) => (await house.call('GET', '/desk', undefined, { as: key })).body;
  const besides = async (agent: SeededEmployee, guest: SeededEmployee, visitId: string) => {
    const conversation = (await deskOf(agent)).conversations[0];
    using seen = await listenIn(base, guest.key, visitId);
    const { conversations } = seen.items.find((item) => item.type === 'conversations');
    return { conversation, ear: () => openEar(base, guest.key, visitId, conversations[0].handle) };
  };
  return {
    house,
    people,
    admin,
    server,
    lineId,
    deskOf,
    guestBesideAgent: () => guestBesideAgent(house, people),
    /** How often something happened, by its name in the metrics. */
    async counted(outcome: string): Promise<number> {
      const { text } = await house.services.metrics.render();
      return Number(new RegExp(`ohrensessel_call_sessions_total\\{kind="siprec",outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
    },
    /** A guest's way to what an agent serves at this moment. */
    besides,
    /** A guest beside an agent to whom a call of our own client comes. */
    async call(options: Parameters<typeof RecordingClient.open>[1] = {}) {
      const { agent, guest, visitId } = await guestBesideAgent(house, people);
      const client = await RecordingClient.open(server, options);
      const session = randomUUID();
      const answer = await client.invite(metadataOf(between(agent), { session }));
      return { agent, guest, visitId, client, session, answer, ...(await besides(agent, guest, visitId)) };
    },
    /** The customer says yes over the telephone; written down by the agent's key. */
    async agree({ agent, conversation }: Served): Promise<void> {
      const { question } = (await deskOf(agent)).conversations.find((each: { id: string }) => each.id === conversation.id);
      const reply = await house.call('POST', `/desk/conversations/${conversation.id}/answers`, { askId: question.askId, granted: ['listen'] }, { as: agent.key });
      expect(reply.status).toBe(201);
    },
    async withdraw({ agent, conversation }: Served): Promise<void> {
      expect((await house.call('POST', `/desk/conversations/${conversation.id}/withdrawal`, {}, { as: agent.key })).status).toBe(200);
    },
    stateOf: async ({ agent }: Served): Promise<string> => (await deskOf(agent)).conversations[0].state,
  };
}

export type SiprecScene = Awaited<ReturnType<typeof openSiprecScene>>;

/** Customer on stream 2, agent on stream 1: the order says nothing. */
export const between = (agent: SeededEmployee, number = '+49301234567'): Person[] => [
  { id: 'kunde', aor: `sip:${number}@netz.example`, name: 'Kundin', label: '2' },
  { id: 'haus', aor: `sip:${agent.email}`, name: agent.name, label: '1' },
];

/** What one side said, in order: in tests a packet says one value, and two streams may begin some samples apart. */
export function voices(sounds: OpenEar['sounds'], place: 0 | 1): number[] {
  const said = sounds.flatMap(({ samples }) => [...samples].filter((_, index) => index % 2 === place));
  return said.filter((value, index) => value !== 0xff && value !== said[index - 1]);
}

/** Both sides speak once. */
export function speak(client: RecordingClient, agent: number, customer: number): void {
  client.sound.speak('1', agent);
  client.sound.speak('2', customer);
}

/** An ear once it hears, or why it was refused. */
export async function until(ear: OpenEar): Promise<OpenEar> {
  await Promise.race([ear.ready, ear.ended.then((code) => Promise.reject(new Error(`ended: ${code}`)))]);
  return ear;
}

/** A port of loopback that is free at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
