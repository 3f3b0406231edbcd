import { createHmac } from 'node:crypto';
import { serveJson } from '#listen/lines/testing/serve-json.ts';

export const signingSecret = 'c2VjcmV0IG9mIGEgd2ViaG9vaw==';
export const email = 'ohrensessel@example.org';
export const token = 'token-of-an-account-for-ohrensessel';

export interface User {
  id: number;
  name: string;
  email: string;
  isStaff: boolean;
}

interface StoredComment {
  id: number;
  author_id: number;
  body: string;
  public: boolean;
}

export interface StoredTicket {
  id: number;
  channel: string;
  requester: User;
  assignee: User | null;
  status: 'NEW' | 'OPEN' | 'PENDING' | 'SOLVED' | 'CLOSED';
  comments: StoredComment[];
}

/**
 * A local stand-in for a Zendesk: the part of its API that is used, and the events its webhooks would tell, in the form its
 * documentation gives them. When and how often they arrive is up to the test.
 */
export async function startStandIn() {
  const tickets = new Map<number, StoredTicket>();
  const ourselves: User = { id: 9, name: 'Ohrensessel', email, isStaff: true };
  const users = new Map<number, User>([[ourselves.id, ourselves]]);
  const webhooks: string[] = [];
  const written: Array<{ ticket: number; body: string }> = [];
  const outcomes: Array<number | 'lost'> = [];
  let numbers = 9_000_000_000_000;
  let clock = Date.UTC(2026, 4, 1, 9, 0, 0);
  const tick = () => new Date((clock += 250)).toISOString().replace('Z', '271515Z');
  const next = () => (numbers += 7);

  function person(name: string, address: string, isStaff: boolean): User {
    const user = { id: next(), name, email: address, isStaff };
    users.set(user.id, user);
    return user;
  }

  function emit(type: string, ticket: StoredTicket, event: object, detail: object = detailOf(ticket)): void {
    const { id } = ticket;
    webhooks.push(JSON.stringify({ account_id: 25_000_001, detail, event, id: `01JT${next()}`, subject: `zen:ticket:${id}`, time: tick(), type: `zen:event-type:${type}`, zendesk_event_version: '2022-11-06' }));
  }

  const detailOf = ({ id, channel, requester, assignee, status }: StoredTicket) => ({
    id: String(id),
    requester_id: String(requester.id),
    assignee_id: assignee && String(assignee.id),
    status,
    is_public: true,
    subject: 'Eine Frage',
    via: { channel },
  });

  function write(ticket: StoredTicket, author: User, body: string, isPublic: boolean): StoredComment {
    const comment = { id: next(), author_id: author.id, body, public: isPublic };
    ticket.comments.push(comment);
    if (!author.isStaff && ticket.status === 'SOLVED') setStatus(ticket, 'OPEN');
    emit('ticket.comment_added', ticket, { comment: { id: String(comment.id), body, html_body: `<div>${body}</div>`, is_public: isPublic, author: { id: String(author.id), is_staff: author.isStaff, name: author.name } }, meta: { sequence: { id: `S${comment.id}`, position: 1, total: 1 } } });
    return comment;
  }

  function setStatus(ticket: StoredTicket, status: StoredTicket['status']): void {
    const previous = ticket.status;
    ticket.status = status;
    emit('ticket.status_changed', ticket, { current: status, previous });
  }

  const credentials = `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`;
  const server = await serveJson(({ method, path, headers, body }) => {
    if (headers.authorization !== credentials) return { status: 401, body: { error: 'Couldn’t authenticate you' } };
    if (path === '/api/v2/users/me.json') return { status: 200, body: { user: ourselves } };
    const user = users.get(Number(/^\/api\/v2\/users\/(\d+)\.json$/.exec(path)?.[1]));
    if (user) return { status: 200, body: { user: { id: user.id, name: user.name, email: user.email } } };
    const [, number, what] = /^\/api\/v2\/tickets\/(\d+)(\/comments)?\.json/.exec(path) ?? [];
    const ticket = tickets.get(Number(number));
    if (!ticket) return { status: 404, body: { error: 'RecordNotFound' } };
    if (what) return { status: 200, body: { comments: ticket.comments.toReversed().map((comment) => ({ ...comment, plain_body: comment.body, type: 'Comment' })) } };
    const { comment } = body['ticket'] as { comment: { body: string; public: boolean } };
    const outcome = outcomes.shift() ?? 200;
    if (method !== 'PUT' || (outcome !== 200 && outcome !== 'lost')) return { status: outcome as number, body: { error: 'not now' } };
    written.push({ ticket: ticket.id, body: comment.body });
    const stored = write(ticket, ourselves, comment.body, comment.public);
    if (outcome === 'lost') return 'lost';
    return { status: 200, body: { ticket: { id: ticket.id }, audit: { id: next(), events: [{ id: stored.id, type: 'Comment', public: true }, { id: next(), type: 'Notification' }] } } };
  });

  return {
    address: server.address,
    webhooks,
    written,
    outcomes,
    agent: (name: string, address: string) => person(name, address, true),
    customer: (name: string, address: string) => person(name, address, false),
    begin(channel: string, words: string): StoredTicket {
      const requester = person('Frieda Beispiel', `frieda-${numbers}@example.org`, false);
      const ticket: StoredTicket = { id: next(), channel, requester, assignee: null, status: 'NEW', comments: [] };
      tickets.set(ticket.id, ticket);
      emit('ticket.created', ticket, {});
      write(ticket, requester, words, true);
      return ticket;
    },
    say: (ticket: StoredTicket, words: string, who = ticket.requester) => write(ticket, who, words, true),
    answer: (ticket: StoredTicket, agent: User, words: string) => write(ticket, agent, words, true),
    note: (ticket: StoredTicket, agent: User, words: string) => write(ticket, agent, words, false),
    message: (ticket: StoredTicket, type: 'end_user' | 'agent' | 'system', actor: User, body: string) =>
      emit('messaging_ticket.message_added', ticket, { actor: { id: String(actor.id), name: actor.name, type }, conversation_id: `c${ticket.id}`, message: { id: `m${next()}`, body } }, { id: String(ticket.id) }),
    assign(ticket: StoredTicket, agent: User | null): void {
      const previous = ticket.assignee;
      ticket.assignee = agent;
      emit('ticket.agent_assignment_changed', ticket, { current: agent && String(agent.id), previous: previous && String(previous.id) });
    },
    setStatus,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** Signs a body as Zendesk does. */
export function signed(body: string, { secret = signingSecret, at = new Date() }: { secret?: string; at?: Date } = {}): Record<string, string> {
  const timestamp = at.toISOString();
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Zendesk Webhook',
    'x-zendesk-webhook-id': '01JT5YWEBHOOK',
    'x-zendesk-webhook-signature': createHmac('sha256', secret).update(timestamp + body).digest('base64'),
    'x-zendesk-webhook-signature-timestamp': timestamp,
  };
}
