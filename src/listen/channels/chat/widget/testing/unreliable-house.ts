import type { ChatEvent, ChatItem } from '../../contract/chat-event.ts';

/** What becomes of one call on the way: it arrives and is answered, or one of the ways in which it does not. */
export type Fate = 'answered' | 'lost' | 'reply lost' | 'busy' | 'unavailable' | 'late';

interface Conversation {
  id: string;
  log: ChatEvent[];
  /** Events the customer does not see take numbers too. */
  seq: number;
  places: Map<string, number>;
  sockets: Set<FakeSocket>;
  isClosed: boolean;
}

/**
 * The chat operations as far as their contract goes, behind a network that loses what it is told to. The real house stands
 * in the browser tests; this one can fail a thousand times a second.
 */
export class UnreliableHouse {
  readonly conversations: Conversation[] = [];
  /** Fates of the calls to come; afterwards everything is answered. */
  fates: Fate[] = [];
  /** After how many items each socket to come breaks; afterwards they hold. */
  breaks: number[] = [];
  #opened = new Map<string, Conversation>();

  get said(): string[] {
    return this.conversations.flatMap(({ log }) => log.flatMap((event) => (event.kind === 'turn' && event.by === 'customer' ? [event.text] : [])));
  }

  /** The agent says something in the newest conversation. */
  agentSays(text: string): void {
    const conversation = this.conversations.at(-1);
    if (!conversation || conversation.isClosed) return;
    // Something the customer does not see took a number in between.
    conversation.seq += 1;
    this.#append(conversation, { kind: 'turn', by: 'agent', text });
  }

  /** The newest conversation is closed. */
  close(): void {
    const conversation = this.conversations.at(-1);
    if (!conversation || conversation.isClosed) return;
    conversation.isClosed = true;
    this.#append(conversation, { kind: 'closed' });
  }

  fetch = async (url: string, init: { method?: string; body?: string | null; headers?: Record<string, string> } = {}): Promise<Response> => {
    const fate = this.fates.shift() ?? 'answered';
    await pause(fate === 'late' ? 400 : 20);
    if (fate === 'lost') throw new TypeError('no connection');
    if (fate === 'busy') return problem(429, 'too-many-requests', { 'retry-after': '1' });
    if (fate === 'unavailable') return problem(503, 'store-unavailable');
    const response = this.#answer(init.method ?? 'GET', new URL(url), init);
    await pause(20);
    if (fate === 'reply lost') throw new TypeError('connection reset');
    return response;
  };

  socket(): FakeSocket {
    return new FakeSocket(this, this.breaks.shift() ?? Infinity);
  }

  watch(socket: FakeSocket, conversationId: string, after: number): void {
    const conversation = this.conversations.find(({ id }) => id === conversationId);
    if (!conversation) return;
    conversation.sockets.add(socket);
    for (const event of conversation.log) if (event.seq > after) socket.deliver({ type: 'event', event });
  }

  #answer(method: string, { pathname, searchParams }: URL, { body, headers = {} }: { body?: string | null; headers?: Record<string, string> }): Response {
    const key = headers['idempotency-key'] ?? '';
    const input = JSON.parse(body ?? '{}') as { text?: string };
    const [, id, what] = /conversations(?:\/([^/]+)\/(\w+))?$/.exec(pathname) ?? [];
    if (method === 'POST' && !id) {
      const opened = this.#opened.get(key) ?? this.#begin(key, input.text ?? '');
      return json({ conversationId: opened.id, customerKey: 'ohk_customer', seq: opened.places.get(key) });
    }
    const conversation = this.conversations.find((each) => each.id === id);
    if (!conversation) return problem(404, 'not-found');
    if (what === 'events') {
      const after = Number(searchParams.get('after'));
      return json({ items: conversation.log.filter(({ seq }) => seq > after) });
    }
    const known = conversation.places.get(key);
    if (known !== undefined) return json({ seq: known, at: at() });
    if (conversation.isClosed) return problem(409, 'conversation-closed');
    this.#append(conversation, { kind: 'turn', by: 'customer', text: input.text ?? '' }, key);
    return json({ seq: conversation.seq, at: at() });
  }

  #begin(key: string, text: string): Conversation {
    const conversation: Conversation = { id: `c${this.conversations.length + 1}`, log: [], seq: 1, places: new Map(), sockets: new Set(), isClosed: false };
    this.conversations.push(conversation);
    this.#opened.set(key, conversation);
    this.#append(conversation, { kind: 'turn', by: 'customer', text }, key);
    return conversation;
  }

  #append(conversation: Conversation, body: Unnumbered, key?: string): void {
    conversation.seq += 1;
    const event = { ...body, seq: conversation.seq, at: at() } as ChatEvent;
    conversation.log.push(event);
    if (key) conversation.places.set(key, event.seq);
    for (const socket of conversation.sockets) socket.deliver({ type: 'event', event });
  }
}

type Unnumbered = ChatEvent extends infer E ? (E extends ChatEvent ? Omit<E, 'seq' | 'at'> : never) : never;

/** As much of a WebSocket as the widget uses. */
export class FakeSocket {
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #house: UnreliableHouse;
  #left: number;
  #isOpen = true;

  constructor(house: UnreliableHouse, left: number) {
    this.#house = house;
    this.#left = left;
    // A socket that is to break before its first item never opens, as behind a proxy that blocks them.
    setTimeout(() => (left > 0 ? this.onopen?.() : this.#break()), 10);
  }

  send(text: string): void {
    const message = JSON.parse(text) as { watch?: string; ping?: true; params?: { conversationId: string; after: number } };
    if (message.ping) setTimeout(() => this.#isOpen && this.onmessage?.({ data: '[{"pong":true}]' }), 10);
    if (message.params) this.#house.watch(this, message.params.conversationId, message.params.after);
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Every item takes its time, and a broken line swallows what was still on it. */
  deliver(item: ChatItem): void {
    setTimeout(() => {
      if (!this.#isOpen) return;
      this.#left -= 1;
      if (this.#left < 0) this.#break();
      else this.onmessage?.({ data: JSON.stringify([{ as: 'chat', item }]) });
    }, 15);
  }

  #break(): void {
    this.#isOpen = false;
    this.onclose?.();
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

function problem(status: number, name: string, headers = {}): Response {
  return new Response(JSON.stringify({ type: `/api/docs/problems#${name}` }), { status, headers });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function at(): string {
  return new Date().toISOString();
}
