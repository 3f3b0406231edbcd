import { randomUUID } from 'node:crypto';
import { eventually } from '#src/testing/eventually.ts';
import type { Reply, TestHouse } from '#src/testing/open-test-house.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';

/** A customer in a chat an agent serves. */
export interface PraiseScene {
  conversationId: string;
  customerKey: string;
  /** The customer writes; yields the number of the turn. */
  writes(text: string): Promise<number>;
  /** The customer is asked for more than listening, and answers. */
  agrees(purposes: string[], granted?: string[]): Promise<void>;
  /** The customer changes their mind on their own page. */
  changes(purpose: string, granted: boolean): Promise<Reply>;
  /** What the agent sees before keeping. */
  proposal(seq: number, choice?: object): Promise<Reply['body']>;
  /** The agent looks and keeps. */
  keeps(seq: number, more?: object): Promise<Reply>;
  /** Waits until the house has found the thanks in this turn. */
  foundAt(seq: number): Promise<Reply['body']>;
}

/** Opens a chat with a first message and has the agent take it. */
export async function openChat(house: TestHouse, agent: SeededEmployee, text = 'Guten Tag, mein Paket ist nicht da.'): Promise<PraiseScene> {
  const opened = await house.call('POST', '/chat/conversations', { language: 'de', text });
  const conversationId = opened.body.conversationId as string;
  const customerKey = opened.body.customerKey as string;
  await house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: agent.key });
  const scene: PraiseScene = {
    conversationId,
    customerKey,
    async writes(words) {
      const said = await house.call('POST', `/chat/conversations/${conversationId}/turns`, { text: words }, { as: customerKey });
      if (said.status !== 201) throw new Error(JSON.stringify(said.body));
      return said.body.seq;
    },
    async agrees(purposes, granted = purposes) {
      const asked = await house.call('POST', `/desk/conversations/${conversationId}/ask-for`, { purposes }, { as: agent.key });
      if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
      const answered = await house.call('POST', `/chat/conversations/${conversationId}/answers`, { askId: asked.body.askId, granted }, { as: customerKey });
      if (answered.status !== 201) throw new Error(JSON.stringify(answered.body));
    },
    changes: (purpose, granted) => house.call('PUT', `/chat/conversations/${conversationId}/consents/${purpose}`, { granted }, { as: customerKey }),
    async proposal(seq, choice = {}) {
      return (await house.call('POST', '/praise/proposals', { conversationId, seq, ...choice }, { as: agent.key })).body;
    },
    async keeps(seq, more = {}) {
      const { text } = await scene.proposal(seq);
      return house.call('POST', '/praise', { id: randomUUID(), conversationId, seq, confirmed: text, ...more }, { as: agent.key });
    },
    foundAt: (seq) =>
      eventually(async () => {
        const { body } = await house.call('GET', `/praise/found?conversationId=${conversationId}`, undefined, { as: agent.key });
        const found = body.items.find((item: { seq: number }) => item.seq === seq);
        if (!found) throw new Error(`nothing found at ${seq}: ${JSON.stringify(body)}`);
        return found;
      }, 12_000),
  };
  return scene;
}
