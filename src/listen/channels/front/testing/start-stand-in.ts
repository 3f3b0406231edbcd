import { createHmac } from 'node:crypto';
import { serveJson } from '#listen/lines/testing/serve-json.ts';

export const signingKey = 'signing-key-of-an-app';
export const token = 'token-for-ohrensessel';

interface Teammate {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
}

interface StoredMessage {
  id: string;
  message_uid: string;
  type: string;
  is_inbound: boolean;
  is_draft: boolean;
  created_at: number;
  body: string;
  text: string;
  author: Teammate | null;
  recipients: Array<{ handle: string; role: string }>;
  attachments: object[];
}

interface StoredConversation {
  id: string;
  type: string;
  status: 'unassigned' | 'assigned' | 'archived';
  assignee: Teammate | null;
  customer: string;
  messages: StoredMessage[];
}

const ourselves = 'service@example.org';

/**
 * A local stand-in for a Front: the part of its API that is used, and the events its application webhooks would tell, in the
 * form its documentation gives them. When and how often they arrive is up to the test.
 */
export async function startStandIn() {
  const conversations = new Map<string, StoredConversation>();
  const teammates: Teammate[] = [];
  const webhooks: string[] = [];
  const written: Array<{ conversation: string; body: Record<string, unknown> }> = [];
  const outcomes: Array<number | 'lost'> = [];
  /** Whether webhooks bring the words along, or only say which message it was. */
  const tells = { words: true };
  let numbers = 0;
  let clock = Date.UTC(2026, 4, 1, 9, 0, 0);
  const tick = () => (clock += 250) / 1_000;
  const next = (kind: string) => `${kind}_${(numbers += 1).toString(36).padStart(6, '0')}`;

  function emit(names: [webhook: string, api: string], { id, status, assignee, customer }: StoredConversation, target: object | null, source: object): void {
    const conversation = tells.words ? { id, status, assignee, subject: 'Eine Frage', recipient: { handle: customer, role: 'from' } } : { id, _links: { self: `https://api2.frontapp.com/conversations/${id}` } };
    webhooks.push(JSON.stringify({ type: names[0], authorization: { id: 'cmp_abc' }, payload: { id: next('evt'), type: names[1], emitted_at: tick(), conversation, source, target } }));
  }

  const inboxes = { _meta: { type: 'inboxes' }, data: [{ id: 'inb_1', name: 'Service' }] };

  function write(conversation: StoredConversation, change: Partial<StoredMessage> & Pick<StoredMessage, 'is_inbound' | 'text'>): StoredMessage {
    const message: StoredMessage = {
      id: next('msg'),
      message_uid: next('uid'),
      type: conversation.type,
      is_draft: false,
      created_at: tick(),
      body: `<p>${change.text}</p>`,
      author: null,
      recipients: [
        { handle: change.is_inbound ? conversation.customer : ourselves, role: 'from' },
        { handle: change.is_inbound ? ourselves : conversation.customer, role: 'to' },
      ],
      attachments: [],
      ...change,
    };
    conversation.messages.push(message);
    if (change.is_inbound && conversation.status === 'archived') conversation.status = conversation.assignee ? 'assigned' : 'unassigned';
    const data = tells.words ? message : { id: message.id, _links: {} };
    emit(change.is_inbound ? ['inbound_received', 'inbound'] : ['outbound_sent', 'outbound'], conversation, { _meta: { type: 'message' }, data }, inboxes);
    return message;
  }

  const server = await serveJson(({ method, path, headers, body }) => {
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, body: { _error: { status: 401, title: 'Unauthenticated' } } };
    if (path === '/me') return { status: 200, body: { id: 'cmp_abc', name: 'Beispiel' } };
    if (path === '/teammates') return { status: 200, body: { _results: teammates } };
    const asked = /^\/messages\/(msg_\w+)$/.exec(path)?.[1];
    const message = [...conversations.values()].flatMap(({ messages }) => messages).find(({ id }) => id === asked);
    if (message) return { status: 200, body: message };
    const whole = conversations.get(/^\/conversations\/(cnv_\w+)$/.exec(path)?.[1] ?? '');
    if (whole) return { status: 200, body: { id: whole.id, status: whole.status, assignee: whole.assignee, recipient: { handle: whole.customer, role: 'from' } } };
    const conversation = conversations.get(/^\/conversations\/(cnv_\w+)\/messages$/.exec(path)?.[1] ?? '');
    if (!conversation) return { status: 404, body: { _error: { status: 404, title: 'Not found' } } };
    if (method === 'GET') return { status: 200, body: { _pagination: { next: null }, _results: conversation.messages.toReversed() } };
    const outcome = outcomes.shift() ?? 202;
    if (outcome !== 202 && outcome !== 'lost') return { status: outcome, body: { _error: { status: outcome } } };
    written.push({ conversation: conversation.id, body });
    const html = String(body['body']);
    const text = html.replaceAll(/<br>\n/g, '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const sent = write(conversation, { is_inbound: false, body: html, text, author: teammates.find(({ id }) => id === body['author_id']) ?? null });
    if ((body['options'] as { archive?: boolean } | undefined)?.archive !== false) archive(conversation);
    return outcome === 'lost' ? 'lost' : { status: 202, body: { status: 'accepted', message_uid: sent.message_uid } };
  });

  function archive(conversation: StoredConversation): void {
    conversation.status = 'archived';
    emit(['conversation_archived', 'archive'], conversation, null, { _meta: { type: 'teammate' }, data: conversation.assignee });
  }

  return {
    address: server.address,
    webhooks,
    written,
    outcomes,
    tells,
    agent(name: string, email: string): Teammate {
      const teammate = { id: next('tea'), email, first_name: name, last_name: '' };
      teammates.push(teammate);
      return teammate;
    },
    begin(type: string, text: string, customer = `frieda-${numbers}@example.org`): StoredConversation {
      const conversation: StoredConversation = { id: next('cnv'), type, status: 'unassigned', assignee: null, customer, messages: [] };
      conversations.set(conversation.id, conversation);
      this.say(conversation, text);
      return conversation;
    },
    say: (conversation: StoredConversation, text: string, from = conversation.customer) =>
      write(conversation, {
        is_inbound: true,
        text,
        recipients: [
          { handle: from, role: 'from' },
          { handle: ourselves, role: 'to' },
        ],
      }),
    answer: (conversation: StoredConversation, author: Teammate, text: string) => write(conversation, { is_inbound: false, text, author }),
    comment: (conversation: StoredConversation, author: Teammate, body: string) =>
      emit(['new_comment_added', 'comment'], conversation, { _meta: { type: 'comment' }, data: { id: next('com'), body, author } }, { _meta: { type: 'teammate' }, data: author }),
    assign(conversation: StoredConversation, teammate: Teammate | null): void {
      conversation.assignee = teammate;
      conversation.status = teammate ? 'assigned' : 'unassigned';
      emit(['assignee_changed', teammate ? 'assign' : 'unassign'], conversation, { _meta: { type: 'teammate' }, data: teammate }, { _meta: { type: 'teammate' }, data: teammate });
    },
    archive,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** Signs a body as Front does. */
export function signed(body: string, { key = signingKey, at = new Date() }: { key?: string; at?: Date } = {}): Record<string, string> {
  const timestamp = String(at.getTime());
  return { 'content-type': 'application/json', 'x-front-request-timestamp': timestamp, 'x-front-signature': createHmac('sha256', key).update(`${timestamp}:${body}`).digest('base64') };
}
