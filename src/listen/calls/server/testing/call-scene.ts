import { openConversation } from '#listen/conversations/server/open-conversation.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import { transact } from '#platform/db/transact.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { switchboardOf } from '../switchboard-of.ts';
import type { CallLine } from '../switchboard.ts';
import { openEar, type OpenEar } from './open-ear.ts';

/** A call in a house, its people, and both of its ends. */
export interface CallScene extends AsyncDisposable {
  house: TestHouse;
  address: string;
  people: SeededPeople;
  host: SeededEmployee;
  guest: SeededEmployee;
  visitId: string;
  conversationId: string;
  handle: string;
  line: CallLine;
  /** What the telephone system was told, oldest first. */
  told: Array<'resume' | 'pause'>;
  /** Sends so many stretches of 20 ms, each telling its number in every sample. */
  speak(count?: number): void;
  /** How many were sent so far. */
  spoken(): number;
  /** The customer's answer to the open question. */
  answer(...granted: string[]): Promise<void>;
  withdraw(): Promise<void>;
  /** An operation in somebody's name that must not be refused. */
  act(as: SeededEmployee, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Record<string, unknown>>;
  ear(): Promise<OpenEar>;
}

/** Opens a house with a call that is being served, a guest beside the agent, and the customer asked. */
export async function openCallScene(): Promise<CallScene> {
  const house = await openTestHouse();
  const people = await seedPeople(house);
  const address = await house.listen();
  const act: CallScene['act'] = async (as, method, path, body) => {
    const reply = await house.call(method, path, body, { as: as.key });
    if (reply.status >= 400) throw new Error(`refused: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await act(host, 'PUT', '/desk/chair', { state: 'free' });
  const visitId = String((await act(guest, 'POST', '/visits', { hostId: host.id }))['id']);
  await act(host, 'POST', `/visits/${visitId}/agree`, {});
  const { id: conversationId, key } = await ring(house);
  await act(host, 'POST', `/desk/conversations/${conversationId}/take`, {});
  using seen = await watch(address, guest.key, 'visit', { visitId });
  const { conversations } = await seen.item((item) => item.type === 'conversations');
  const told: CallScene['told'] = [];
  const line = await switchboardOf(house.services).connect(conversationId, { resume: () => void told.push('resume'), pause: () => void told.push('pause') });
  let spoken = 0;
  const customer = { id: '', name: '', email: '', key };
  return {
    house, address, people, host, guest, visitId, conversationId, line, told, act,
    handle: conversations[0].handle,
    speak(count = 1) {
      for (let left = count; left > 0; left -= 1) {
        const sound: Sound = { position: spoken * 160, parties: ['customer', 'agent'], samples: new Uint8Array(320).fill(spoken % 256) };
        spoken += 1;
        line.push(sound);
      }
    },
    spoken: () => spoken,
    async answer(...granted) {
      const { items } = await act(customer, 'GET', `/chat/conversations/${conversationId}/events`);
      const askId = (items as { kind: string; askId: string }[]).findLast(({ kind }) => kind === 'asked')?.askId;
      await act(customer, 'POST', `/chat/conversations/${conversationId}/answers`, { askId, granted });
    },
    async withdraw() {
      await act(customer, 'PUT', `/chat/conversations/${conversationId}/consents/listen`, { granted: false });
    },
    ear: () => openEar(address, guest.key, visitId, conversations[0].handle),
    async [Symbol.asyncDispose]() {
      line[Symbol.dispose]();
      await house[Symbol.asyncDispose]();
    },
  };
}

/** A customer calls. */
async function ring({ services }: TestHouse): Promise<{ id: string; key: string }> {
  const { database, now } = services;
  return transact(database, { path: 'intake', actor: null }, async (tx) => {
    const customer = await newCustomer(tx, { language: 'de', origin: 'real' });
    const nobody = { publish() {} } as never;
    const conversation = await openConversation(tx, nobody, { customerId: customer.id, channel: 'call', origin: 'real', language: 'de', now: now() });
    return { id: conversation.id, key: customer.key };
  });
}
