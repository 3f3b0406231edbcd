import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export const signatureToken = 'a token somebody made up for both sides';
export const token = 'token-of-a-user-for-ohrensessel';

interface User {
  id: number;
  email: string;
  firstname: string;
  lastname: string;
  roles: string[];
}

interface StoredArticle {
  id: number;
  ticket_id: number;
  body: string;
  content_type: string;
  created_at: string;
  created_by_id: number;
  from: string;
  internal: boolean;
  sender: 'Customer' | 'Agent' | 'System';
  type: string;
  to?: string;
  subject?: string;
  preferences: Record<string, unknown>;
  attachments: object[];
}

interface StoredTicket {
  id: number;
  title: string;
  state: string;
  owner: User | null;
  customer: User;
  create_article_type: string;
  updated_at: string;
  articles: StoredArticle[];
}

const nobody = { id: 1, login: '-', firstname: '-', lastname: '', email: '' };

/**
 * A local stand-in for a Zammad: the part of its API that is used, and the webhooks two triggers (ticket created, ticket
 * updated) would send, in the form its sources give them. When and how often they arrive is up to the test.
 */
export async function startStandIn() {
  const tickets = new Map<number, StoredTicket>();
  const users = new Map<number, User>();
  const webhooks: string[] = [];
  const written: Array<{ body: Record<string, unknown>; status: number }> = [];
  const outcomes: Array<number | 'lost'> = [];
  /** Whether `preferences` of articles are kept; not every version does. */
  const keeps = { preferences: true };
  let numbers = 100;
  let clock = Date.UTC(2026, 4, 1, 9, 0, 0);
  const tick = () => new Date((clock += 250)).toISOString();
  const next = () => (numbers += 1);

  function person(name: string, email: string, role: 'Agent' | 'Customer'): User {
    const user = { id: next(), firstname: name, lastname: 'Beispiel', email, roles: [role] };
    users.set(user.id, user);
    return user;
  }

  function emit({ articles, owner, customer, ...ticket }: StoredTicket, article?: StoredArticle): void {
    const author = users.get(article?.created_by_id ?? 0);
    webhooks.push(
      JSON.stringify({
        ticket: { ...ticket, number: `1${ticket.id}`, article_count: articles.length, article_ids: articles.map(({ id }) => id), customer, customer_id: customer.id, owner: owner ?? nobody, owner_id: owner?.id ?? 1, group: { id: 3, name: 'Service Desk' }, group_id: 3, priority: { id: 2, name: '2 normal' } },
        article: article ? { ...article, created_by: author ?? nobody, accounted_time: 0 } : {},
      }),
    );
  }

  function write(ticket: StoredTicket, article: Omit<StoredArticle, 'id' | 'ticket_id' | 'created_at' | 'preferences' | 'attachments'> & Partial<StoredArticle>): StoredArticle {
    const at = tick();
    const stored = { preferences: {}, attachments: [], ...article, id: next(), ticket_id: ticket.id, created_at: at };
    ticket.articles.push(stored);
    ticket.updated_at = at;
    if (article.sender === 'Customer' && ticket.state === 'closed') ticket.state = 'open';
    emit(ticket, stored);
    return stored;
  }

  const server = createServer((request, response) => {
    void (async () => {
      const bytes = await buffer(request);
      const answer = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.headers['authorization'] !== `Token token=${token}`) return answer(401, { error: 'Invalid token' });
      if (request.url === '/api/v1/users/me') return answer(200, { id: 9, login: 'ohrensessel@example.org' });
      const listed = /^\/api\/v1\/ticket_articles\/by_ticket\/(\d+)$/.exec(request.url ?? '')?.[1];
      if (listed) return answer(tickets.has(Number(listed)) ? 200 : 404, tickets.get(Number(listed))?.articles ?? { error: 'not found' });
      if (request.url !== '/api/v1/ticket_articles') return answer(404, { error: 'No such path' });
      const body = JSON.parse(bytes.toString()) as Record<string, never>;
      const ticket = tickets.get(Number(body['ticket_id']));
      const outcome = ticket ? (outcomes.shift() ?? 201) : 404;
      written.push({ body, status: outcome === 'lost' ? 0 : outcome });
      if (!ticket || (outcome !== 201 && outcome !== 'lost')) return answer(outcome as number, { error: 'not now' });
      const stored = write(ticket, {
        body: body['body'] ?? '',
        content_type: body['content_type'] ?? 'text/plain',
        created_by_id: 9,
        from: 'Ohrensessel',
        internal: body['internal'] ?? true,
        sender: 'Agent',
        type: body['type'] ?? 'note',
        to: body['to'],
        preferences: keeps.preferences ? (body['preferences'] ?? {}) : {},
      });
      if (outcome === 'lost') return void request.socket.destroy();
      return answer(201, stored);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    webhooks,
    written,
    outcomes,
    keeps,
    agent: (name: string, email: string) => person(name, email, 'Agent'),
    customer: (name: string, email: string) => person(name, email, 'Customer'),
    begin(type: string, title: string, body: string, change: Partial<StoredArticle> = {}): StoredTicket {
      const customer = person('Frieda', `frieda-${numbers}@example.org`, 'Customer');
      const ticket: StoredTicket = { id: next(), title, state: 'new', owner: null, customer, create_article_type: type, updated_at: tick(), articles: [] };
      tickets.set(ticket.id, ticket);
      this.say(ticket, body, { type, ...change });
      return ticket;
    },
    say: (ticket: StoredTicket, body: string, change: Partial<StoredArticle> = {}) =>
      write(ticket, { body, content_type: 'text/plain', created_by_id: ticket.customer.id, from: `${ticket.customer.firstname} <${ticket.customer.email}>`, internal: false, sender: 'Customer', type: 'email', ...change }),
    answer: (ticket: StoredTicket, agent: User, body: string, change: Partial<StoredArticle> = {}) =>
      write(ticket, { body, content_type: 'text/plain', created_by_id: agent.id, from: agent.firstname, internal: false, sender: 'Agent', type: 'email', ...change }),
    change(ticket: StoredTicket, change: Partial<Pick<StoredTicket, 'owner' | 'state'>>) {
      Object.assign(ticket, change, { updated_at: tick() });
      emit(ticket);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** Signs a body as Zammad does. */
export function signed(body: string, secret = signatureToken): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Zammad User Agent',
    'x-zammad-trigger': 'Ohrensessel',
    'x-zammad-delivery': 'f3b2e9c0-5d9f-4f8e-9a43-b9c4b1c4f0aa',
    'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
  };
}
