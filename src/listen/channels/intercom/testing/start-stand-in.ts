import { createHmac } from 'node:crypto';
import { serveJson } from '#listen/lines/testing/serve-json.ts';

export const clientSecret = 'client-secret-of-an-app';
export const token = 'token-of-an-app-for-ohrensessel';

interface Person {
  type: 'admin' | 'user' | 'bot';
  id: string;
  name: string;
  email: string;
}

interface StoredPart {
  type: 'conversation_part';
  id: string;
  part_type: string;
  body: string;
  created_at: number;
  author: Person;
  attachments: object[];
  redacted: boolean;
}

interface StoredConversation {
  id: string;
  created_at: number;
  sourceType: string;
  first: StoredPart;
  customer: Person;
  assignee: Person | null;
  state: 'open' | 'closed';
  parts: StoredPart[];
}

/**
 * A local stand-in for an Intercom workspace: the part of its API that is used, and the notifications its webhooks would send,
 * in the form its documentation gives them. When and how often they arrive is up to the test.
 */
export async function startStandIn() {
  const conversations = new Map<string, StoredConversation>();
  const owner: Person = { type: 'admin', id: '9', name: 'Ohrensessel', email: 'ohrensessel@example.org' };
  const admins: Person[] = [owner];
  const webhooks: string[] = [];
  const written: Array<{ conversation: string; body: Record<string, unknown> }> = [];
  const outcomes: Array<number | 'lost'> = [];
  let numbers = 2_300_000_000;
  let clock = Date.UTC(2026, 4, 1, 9, 0, 0);
  const tick = () => Math.floor((clock += 400) / 1_000);
  const next = () => String((numbers += 3));

  const partList = (parts: StoredPart[]) => ({ type: 'conversation_part.list', conversation_parts: parts, total_count: parts.length });

  /** Only the newest part comes along, as in the webhooks. */
  function emit(topic: string, conversation: StoredConversation, parts: StoredPart[]): void {
    const { id, created_at, sourceType, first, customer, assignee, state } = conversation;
    const item = {
      type: 'conversation',
      id,
      created_at,
      updated_at: tick(),
      source: { type: sourceType, id: first.id, delivered_as: 'customer_initiated', subject: '', body: first.body, author: first.author, attachments: [], redacted: false },
      contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: customer.id }] },
      admin_assignee_id: assignee && Number(assignee.id),
      open: state === 'open',
      state,
      conversation_parts: partList(parts),
    };
    webhooks.push(JSON.stringify({ type: 'notification_event', app_id: 'a86dr8yl', data: { type: 'notification_event_data', item }, id: `notif_${next()}`, topic, delivery_attempts: 1, created_at: tick() }));
  }

  function part(type: string, author: Person, body: string): StoredPart {
    return { type: 'conversation_part', id: next(), part_type: type, body, created_at: tick(), author, attachments: [], redacted: false };
  }

  function write(topic: string, conversation: StoredConversation, type: string, author: Person, body: string): StoredPart {
    const stored = part(type, author, body);
    conversation.parts.push(stored);
    emit(topic, conversation, [stored]);
    return stored;
  }

  const server = await serveJson(({ method, path, headers, body }) => {
    if (headers.authorization !== `Bearer ${token}` || !headers['intercom-version']) return { status: 401, body: { type: 'error.list', errors: [{ code: 'unauthorized' }] } };
    if (path === '/me') return { status: 200, body: { ...owner, app: { type: 'app', id_code: 'a86dr8yl' } } };
    if (path === '/admins') return { status: 200, body: { type: 'admin.list', admins } };
    const [, id = '', reply] = /^\/conversations\/(\d+)(\/reply)?$/.exec(path) ?? [];
    const conversation = conversations.get(id);
    if (!conversation) return { status: 404, body: { type: 'error.list', errors: [{ code: 'not_found' }] } };
    if (!reply || method !== 'POST') return { status: 200, body: { type: 'conversation', id, conversation_parts: partList(conversation.parts) } };
    const outcome = outcomes.shift() ?? 200;
    if (outcome !== 200 && outcome !== 'lost') return { status: outcome, body: { type: 'error.list', errors: [] } };
    written.push({ conversation: id, body });
    const author = admins.find((admin) => admin.id === body['admin_id']);
    if (!author) return { status: 404, body: { type: 'error.list', errors: [{ code: 'admin_not_found' }] } };
    write('conversation.admin.replied', conversation, 'comment', author, `<p>${String(body['body']).replaceAll('\n', '<br>')}</p>`);
    return outcome === 'lost' ? 'lost' : { status: 200, body: { type: 'conversation', id, conversation_parts: partList(conversation.parts) } };
  });

  return {
    address: server.address,
    webhooks,
    written,
    outcomes,
    agent(name: string, email: string): Person {
      const admin: Person = { type: 'admin', id: next(), name, email };
      admins.push(admin);
      return admin;
    },
    customer: (name: string): Person => ({ type: 'user', id: `c${next()}`, name, email: `${name.toLowerCase()}@example.org` }),
    begin(sourceType: string, body: string): StoredConversation {
      const customer = this.customer('Frieda');
      const first = part('comment', customer, body);
      const conversation: StoredConversation = { id: next(), created_at: first.created_at, sourceType, first, customer, assignee: null, state: 'open', parts: [] };
      conversations.set(conversation.id, conversation);
      emit('conversation.user.created', conversation, []);
      return conversation;
    },
    say(conversation: StoredConversation, body: string, who = conversation.customer): void {
      const type = conversation.state === 'closed' ? 'open' : 'comment';
      conversation.state = 'open';
      write('conversation.user.replied', conversation, type, who, body);
    },
    answer: (conversation: StoredConversation, admin: Person, body: string) => write('conversation.admin.replied', conversation, 'comment', admin, body),
    note: (conversation: StoredConversation, admin: Person, body: string) => write('conversation.admin.noted', conversation, 'note', admin, body),
    bot: (conversation: StoredConversation, body: string) => write('conversation.operator.replied', conversation, 'comment', { type: 'bot', id: '1', name: 'Fin', email: 'operator@intercom.io' }, body),
    assign(conversation: StoredConversation, admin: Person | null, words = ''): void {
      conversation.assignee = admin;
      write('conversation.admin.assigned', conversation, 'assignment', admins[1] ?? owner, words);
    },
    close(conversation: StoredConversation, admin: Person, words = ''): void {
      conversation.state = 'closed';
      write('conversation.admin.closed', conversation, 'close', admin, words);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** Signs a body as Intercom does. */
export function signed(body: string, secret = clientSecret): Record<string, string> {
  return { 'content-type': 'application/json', 'user-agent': 'intercom-webhook', 'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` };
}
