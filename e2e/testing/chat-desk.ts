import type { TestHouse } from '#src/testing/open-test-house.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';

/** An agent's hands at the other end of a chat. */
export interface ChatDesk {
  /** Takes the newest waiting conversation. */
  take(): Promise<void>;
  say(text: string): Promise<void>;
  /** Lets the customer see that somebody is typing. */
  type(): Promise<void>;
  wrapUp(): Promise<void>;
  /** What stands in the conversation, with who said it. */
  said(): Promise<{ by: string; text: string }[]>;
}

/** Serves whatever customers write in a house, as one agent. */
export function chatDesk(house: TestHouse, agent: SeededEmployee): ChatDesk {
  let id = '';
  const act = async (path: string, body: object = {}) => {
    const { status, body: reply } = await house.call('POST', `/desk/conversations/${id}/${path}`, body, { as: agent.key });
    if (status >= 400) throw new Error(`refused: ${JSON.stringify(reply)}`);
  };
  return {
    async take() {
      const newest = await house.db.owner.pool.query<{ id: string }>(
        "select id from conversations.conversation where state = 'waiting' order by id desc limit 1",
      );
      id = newest.rows[0]?.id ?? '';
      await act('take');
    },
    say: (text) => act('turns', { text }),
    type: () => act('typing'),
    wrapUp: () => act('wrap-up'),
    async said() {
      const { rows } = await house.db.owner.pool.query<{ by: string; text: string }>(
        "select party as by, body->>'text' as text from conversations.event where conversation_id = $1 and kind = 'turn' order by seq",
        [id],
      );
      return rows;
    },
  };
}
