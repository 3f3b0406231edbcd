import type { TestHouse } from '#src/testing/open-test-house.ts';
import type { SeededPeople } from '#src/testing/seed-people.ts';
import { watch, type Watch } from '#src/testing/watch.ts';

/** An agent with a free chair and a guest who sits in it. */
export async function guestBesideAgent(house: TestHouse, people: SeededPeople) {
  const agent = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: agent.key });
  const asked = await house.call('POST', '/visits', { hostId: agent.id }, { as: guest.key });
  await house.call('POST', `/visits/${asked.body.id}/agree`, {}, { as: agent.key });
  return { agent, guest, visitId: asked.body.id as string };
}

/** The guest's browser, following the visit. */
export async function listenIn(address: string, guestKey: string, visitId: string): Promise<Watch> {
  const heard = await watch(address, guestKey, 'visit', { visitId });
  await heard.item((item) => item.type === 'conversations');
  return heard;
}

/** What a conversation's agent reads: who said what, in order. */
export async function readDesk(house: TestHouse, agentKey: string, conversationId: string): Promise<string[]> {
  const { body } = await house.call('GET', `/desk/conversations/${conversationId}/events`, undefined, { as: agentKey });
  return (body.items as Array<{ kind: string; by: string; text: string }>).filter(({ kind }) => kind === 'turn').map(({ by, text }) => `${by}: ${text}`);
}
