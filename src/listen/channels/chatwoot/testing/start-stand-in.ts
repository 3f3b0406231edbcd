import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export const webhookSecret = 'a secret Chatwoot has shown once';
export const token = 'token-of-a-user-for-ohrensessel';

interface StoredMessage {
  id: number;
  content: string | null;
  created_at: number;
  message_type: number;
  private: boolean;
  content_attributes: Record<string, unknown>;
  sender: Person | null;
  attachments?: object[];
}

interface Person {
  id: number;
  name: string;
  email?: string;
  type: 'user' | 'contact';
}

interface StoredConversation {
  id: number;
  channel: string;
  status: 'open' | 'resolved' | 'pending' | 'snoozed';
  contact: Person;
  assignee: Person | null;
  updated_at: number;
  messages: StoredMessage[];
}

/** A delivery as Chatwoot puts it on the wire. */
export interface WebhookDelivery {
  headers: Record<string, string>;
  body: string;
}

/**
 * A local stand-in for one Chatwoot account: the part of its API that is used, and the webhooks it would send, in the form its
 * sources give them. It decides nothing about when and how often a delivery arrives; the test does.
 */
export async function startStandIn() {
  const agents: Person[] = [];
  const conversations = new Map<number, StoredConversation>();
  /** Webhooks in the order in which they were made. */
  const webhooks: WebhookDelivery[] = [];
  /** Attempts to write a message, with the status they were answered with. */
  const written: Array<{ body: Record<string, unknown>; status: number }> = [];
  /** What the next attempts to write are answered with; `lost` stores the message and cuts the line. */
  const outcomes: Array<number | 'lost'> = [];
  let numbers = 100;
  let clock = Date.UTC(2026, 4, 1, 9, 0, 0);
  const tick = () => (clock += 250) / 1_000;
  const next = () => (numbers += 1);

  function emit(payload: object): void {
    const body = JSON.stringify(payload);
    webhooks.push({ headers: {}, body });
  }

  const conversationData = ({ id, channel, status, contact, assignee, updated_at }: StoredConversation) => ({
    additional_attributes: { browser_language: 'de' },
    can_reply: true,
    channel,
    contact_inbox: { id: id + 1_000, contact_id: contact.id, inbox_id: 3, source_id: `source-${contact.id}` },
    id,
    inbox_id: 3,
    labels: [],
    meta: {
      sender: { ...contact, phone_number: null, identifier: null },
      // As `push_event_data` gives a user: without the mail address.
      assignee: assignee && { id: assignee.id, name: assignee.name, available_name: assignee.name, type: 'user' },
      team: null,
      hmac_verified: false,
    },
    status,
    timestamp: Math.floor(updated_at),
    created_at: Math.floor(updated_at),
    updated_at,
  });

  const messageData = (conversation: StoredConversation, message: StoredMessage) => ({
    account: { id: 1, name: 'Beispiel' },
    content: message.content,
    content_attributes: message.content_attributes,
    content_type: 'text',
    conversation: conversationData(conversation),
    created_at: new Date(message.created_at * 1_000).toISOString(),
    id: message.id,
    inbox: { id: 3, name: 'Website' },
    message_type: ['incoming', 'outgoing', 'activity', 'template'][message.message_type],
    private: message.private,
    sender: message.sender,
    source_id: null,
    ...(message.attachments && { attachments: message.attachments }),
  });

  function write(conversation: StoredConversation, message: Omit<StoredMessage, 'id' | 'created_at'>): StoredMessage {
    const stored = { ...message, id: next(), created_at: tick() };
    conversation.messages.push(stored);
    if (message.message_type === 0 && conversation.status !== 'open') changeStatus(conversation, 'open');
    emit({ ...messageData(conversation, stored), event: 'message_created' });
    return stored;
  }

  function changed(conversation: StoredConversation, event: string, attribute: string, from: unknown, to: unknown): void {
    conversation.updated_at = tick();
    emit({ ...conversationData(conversation), account: { id: 1 }, event, changed_attributes: [{ [attribute]: { previous_value: from, current_value: to } }] });
  }

  function changeStatus(conversation: StoredConversation, status: StoredConversation['status']): void {
    const from = conversation.status;
    conversation.status = status;
    changed(conversation, 'conversation_status_changed', 'status', from, status);
  }

  const server = createServer((request, response) => {
    void (async () => {
      const bytes = await buffer(request);
      const answer = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.headers['api_access_token'] !== token) return answer(401, { errors: ['Invalid Access Token'] });
      const [, path = ''] = /^\/api\/v1\/accounts\/1(\/.*)$/.exec(request.url ?? '') ?? [];
      if (path === '/inboxes') return answer(200, { payload: [{ id: 3, name: 'Website', channel_type: 'Channel::WebWidget' }] });
      if (path === '/agents') return answer(200, agents.map((agent) => ({ ...agent, role: 'agent', availability_status: 'online' })));
      const conversation = conversations.get(Number(/^\/conversations\/(\d+)\/messages$/.exec(path)?.[1]));
      if (!conversation) return answer(404, { error: 'Resource could not be found' });
      if (request.method === 'GET') return answer(200, { meta: {}, payload: conversation.messages });
      const body = JSON.parse(bytes.toString()) as Record<string, unknown>;
      const outcome = outcomes.shift() ?? 200;
      written.push({ body, status: outcome === 'lost' ? 0 : outcome });
      if (outcome !== 200 && outcome !== 'lost') return answer(outcome, { error: 'not now' });
      const stored = write(conversation, {
        content: String(body['content']),
        message_type: 1,
        private: body['private'] === true,
        content_attributes: (body['content_attributes'] as Record<string, unknown> | undefined) ?? {},
        sender: { id: 9, name: 'Ohrensessel', email: 'ohrensessel@example.org', type: 'user' },
      });
      if (outcome === 'lost') return void request.socket.destroy();
      return answer(200, { ...stored, conversation_id: conversation.id });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    agents,
    webhooks,
    written,
    outcomes,
    /** Somebody writes for the first time, over an inbox of this kind. */
    begin(channel: string, words: string): StoredConversation {
      const id = next();
      const contact: Person = { id: id + 500, name: 'Frieda Beispiel', email: 'frieda@example.org', type: 'contact' };
      const conversation: StoredConversation = { id, channel, status: 'open', contact, assignee: null, updated_at: tick(), messages: [] };
      conversations.set(id, conversation);
      emit({ ...conversationData(conversation), account: { id: 1 }, event: 'conversation_created' });
      this.say(conversation, words);
      return conversation;
    },
    say: (conversation: StoredConversation, content: string | null, attachments?: object[]) =>
      write(conversation, { content, message_type: 0, private: false, content_attributes: {}, sender: conversation.contact, ...(attachments && { attachments }) }),
    answer: (conversation: StoredConversation, agent: Person, content: string) => write(conversation, { content, message_type: 1, private: false, content_attributes: {}, sender: agent }),
    /** A note among agents. */
    note: (conversation: StoredConversation, agent: Person, content: string) => write(conversation, { content, message_type: 1, private: true, content_attributes: {}, sender: agent }),
    /** What Chatwoot writes into a conversation itself. */
    activity: (conversation: StoredConversation, content: string) => write(conversation, { content, message_type: 2, private: false, content_attributes: {}, sender: null }),
    assign(conversation: StoredConversation, agent: Person | null) {
      const from = conversation.assignee?.id ?? null;
      conversation.assignee = agent;
      changed(conversation, 'conversation_updated', 'assignee_id', from, agent?.id ?? null);
    },
    resolve: (conversation: StoredConversation) => changeStatus(conversation, 'resolved'),
    typing: (conversation: StoredConversation) => emit({ event: 'conversation_typing_on', conversation: conversationData(conversation), user: conversation.contact, is_private: false }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** Signs a body as Chatwoot does on every attempt. */
export function signed(body: string, { secret = webhookSecret, at = new Date(), delivery = 'b7e7a0b8' }: { secret?: string; at?: Date; delivery?: string } = {}): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'content-type': 'application/json', 'x-chatwoot-delivery': delivery, 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${signature}` };
}
