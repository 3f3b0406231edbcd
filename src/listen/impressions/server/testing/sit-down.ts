import { randomUUID } from 'node:crypto';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import type { TestHouse } from '#src/testing/open-test-house.ts';
import type { SeededEmployee, SeededEmployeeOptions, SeededPeople } from '#src/testing/seed-people.ts';

/** A guest in the chair beside an agent who serves one customer, all through the public API. */
export interface Sitting {
  host: SeededEmployee;
  guest: SeededEmployee;
  visitId: string;
  conversationId: string;
  customerKey: string;
  /** The customer says something. */
  say(text: string): Promise<void>;
  /** The agent says something. */
  reply(text: string): Promise<void>;
  /** The customer answers the card: these purposes yes, the others no. */
  answer(granted: readonly string[]): Promise<void>;
  /** The customer changes their mind on their page. */
  consent(purpose: string, granted: boolean): Promise<void>;
  /** The conversation as the guest sees it now. */
  view(): Promise<{ handle: string; turns: HeardTurn[] }>;
  /** The turn the guest hears with these words, as an anchor. */
  anchorAt(words: string): Promise<{ handle: string; turnKey: string }>;
  /** The guest writes something down. */
  write(impression?: Record<string, unknown>): ReturnType<TestHouse['call']>;
}

/** Seats a guest beside a new agent, with a conversation whose customer was asked. */
export async function sitDown(house: TestHouse, people: SeededPeople, options: { guest?: SeededEmployeeOptions; host?: SeededEmployeeOptions } = {}): Promise<Sitting> {
  const host = await people.employee({ roles: ['agent'], ...options.host });
  const guest = await people.employee({ roles: ['guest'], ...options.guest });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const visitId: string = (await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key })).body.id;
  await house.call('POST', `/visits/${visitId}/agree`, {}, { as: host.key });
  const opened = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
  const { conversationId, customerKey } = opened.body as { conversationId: string; customerKey: string };
  await house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: host.key });
  const done = async (reply: ReturnType<TestHouse['call']>) => {
    const { status, body } = await reply;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  };
  const view = async () => (await house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key })).body.conversations[0];
  return {
    host,
    guest,
    visitId,
    conversationId,
    customerKey,
    view,
    say: (text) => done(house.call('POST', `/chat/conversations/${conversationId}/turns`, { text }, { as: customerKey })),
    reply: (text) => done(house.call('POST', `/desk/conversations/${conversationId}/turns`, { text }, { as: host.key })),
    async answer(granted) {
      const { body } = await house.call('GET', `/chat/conversations/${conversationId}/events`, undefined, { as: customerKey });
      const { askId } = body.items.findLast((event: { kind: string }) => event.kind === 'asked');
      await done(house.call('POST', `/chat/conversations/${conversationId}/answers`, { askId, granted }, { as: customerKey }));
    },
    consent: (purpose, granted) => done(house.call('PUT', `/chat/conversations/${conversationId}/consents/${purpose}`, { granted }, { as: customerKey })),
    async anchorAt(words) {
      const { handle, turns } = await view();
      const turn = turns.find((each: HeardTurn) => each.text.includes(words));
      if (!turn) throw new Error(`the guest does not hear "${words}"`);
      return { handle, turnKey: turn.key };
    },
    write: (impression = {}) =>
      house.call(
        'POST',
        '/impressions',
        { id: randomUUID(), visitId, kind: 'note', text: 'Ein Eindruck.', at: house.clock.now.toISOString(), ...impression },
        { as: guest.key },
      ),
  };
}
