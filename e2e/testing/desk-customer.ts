import type { TestHouse } from '#src/testing/open-test-house.ts';

/** Somebody who writes to the service over the public API, as the widget does. */
export interface DeskCustomer {
  id: string;
  /** The name the desk knows them by. */
  name: string;
  say(text: string): Promise<void>;
  type(): Promise<void>;
  /** Answers the newest card with yes to these purposes, and no to the rest. */
  answer(...granted: string[]): Promise<void>;
  /** What they see was said, with who said it. */
  sees(): Promise<string[]>;
  end(): Promise<void>;
}

/** A customer begins a conversation, which then waits in the queue. */
export async function deskCustomer(house: TestHouse, text: string): Promise<DeskCustomer> {
  const opened = await house.call('POST', '/chat/conversations', { language: 'de', text });
  const { conversationId: id, customerKey: key } = opened.body as { conversationId: string; customerKey: string };
  const found = await house.db.owner.pool.query<{ name: string }>(
    `select pseudonym as name from people.customer
     join conversations.conversation c on c.customer_id = customer.id where c.id = $1`,
    [id],
  );
  const act = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const reply = await house.call(method, `/chat/conversations/${id}/${path}`, body, { as: key });
    if (reply.status >= 400) throw new Error(`refused: ${JSON.stringify(reply.body)}`);
    return reply.body as { items: { kind: string; by?: string; text?: string; askId?: string }[] };
  };
  return {
    id,
    name: found.rows[0]?.name ?? '',
    say: async (words) => void (await act('POST', 'turns', { text: words })),
    type: async () => void (await act('POST', 'typing', {})),
    async answer(...granted) {
      const { items } = await act('GET', 'events');
      const askId = items.findLast(({ kind }) => kind === 'asked')?.askId;
      await act('POST', 'answers', { askId, granted });
    },
    async sees() {
      const { items } = await act('GET', 'events');
      return items.filter(({ kind }) => kind === 'turn').map(({ by, text: words }) => `${by}: ${words}`);
    },
    end: async () => void (await act('POST', 'end', {})),
  };
}
