import { expect } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import type { Line } from '../contract/line.ts';
import { setUpLine } from './set-up-line.ts';

/** A house with one line of a kind, and what its tests ask again and again. */
export async function openLineScene(kind: string, settings: Record<string, unknown>) {
  const house = await openTestHouse();
  const people = await seedPeople(house);
  const address = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  const line = await setUpLine(house, admin.key, { kind, settings });
  return {
    house,
    people,
    address,
    admin,
    line,
    /** A delivery of the other system, raw; to this line, or to another one. */
    post: (body: string, headers: Record<string, string>, to: Pick<Line, 'address'> = line) => house.app.inject({ method: 'POST', url: new URL(to.address).pathname, headers, payload: body }),
    /** The conversation in which somebody said just this. */
    conversationOf: async (words: string) =>
      eventually(async () => {
        const { rows } = await house.db.owner.pool.query<{ id: string; state: string; channel: string; agent_id: string | null; customer_id: string }>(
          `select c.* from conversations.conversation c join conversations.event e on e.conversation_id = c.id where e.kind = 'turn' and e.body->>'text' = $1`,
          [words],
        );
        expect(rows).toHaveLength(1);
        return rows[0] ?? { id: '', state: '', channel: '', agent_id: null, customer_id: '' };
      }),
    /** Who said what, in the order of the log. */
    async turns(conversationId: string): Promise<string[]> {
      const rows = await house.db.owner.kysely.selectFrom('conversations.event').select(['party', 'body']).where('conversation_id', '=', conversationId).where('kind', '=', 'turn').orderBy('seq').execute();
      return rows.map((row) => `${row.party}: ${(row.body as { text: string }).text}`);
    },
    /** The customer's yes on their own page, with the key the question carried. */
    async agree(customerKey: string, conversationId: string): Promise<void> {
      const { conversations } = (await house.call('GET', '/chat/consents', undefined, { as: customerKey })).body;
      const asked = conversations.find((each: { id?: string; conversationId?: string }) => (each.id ?? each.conversationId) === conversationId) ?? conversations[0];
      const { status } = await house.call('PUT', `/chat/conversations/${conversationId}/consents/listen`, { granted: true, askId: asked.consents[0].askId }, { as: customerKey });
      expect(status).toBe(200);
    },
    undelivered: async () => (await house.call('GET', '/lines/deliveries', undefined, { as: admin.key })).body.items,
    /** Ten minutes pass, and what waits is tried again. */
    tryAgain(): void {
      house.clock.now = new Date(house.clock.now.getTime() + 600_000);
      house.services.bell.ring('line-errand', line.id, { everywhere: true });
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

export type LineScene = Awaited<ReturnType<typeof openLineScene>>;

/** The customer's key in the link of a question. */
export function keyIn(question: unknown): string {
  return /#(ohk_[\w-]+)/.exec(String(question))?.[1] ?? '';
}

/** Deliveries that arrive twice, and in the wrong order. */
export const backwardsAndDoubled = <T>(list: T[]): T[] => [...list.toReversed(), ...list];
