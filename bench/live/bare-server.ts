import Fastify from 'fastify';
import pg from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The bare minimum: POST through Fastify, the same durable insert, bare `ws` broadcast of the same bytes to everybody in the
 * room. No accounts, no consent, no gate. Prints its port once it listens.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
await pool.query(`
  create table if not exists room (id text primary key, last_seq int not null default 0);
  create table if not exists event (
    room_id text not null references room, seq int not null, at timestamptz not null, kind text not null, party text not null,
    body jsonb not null, idempotency_key text, primary key (room_id, seq));
  create unique index if not exists event_key on event (room_id, idempotency_key) where idempotency_key is not null`);

const rooms = new Map<string, Set<WebSocket>>();
const insert = {
  name: 'insert',
  text: `with counted as (update room set last_seq = last_seq + 1 where id = $1 returning last_seq)
         insert into event (room_id, seq, at, kind, party, body, idempotency_key)
         select $1, last_seq, now(), 'turn', 'customer', $2::jsonb, $3 from counted returning seq, at`,
};

const app = Fastify();
app.post<{ Params: { room: string }; Body: { text: string } }>('/rooms/:room/turns', async (request, reply) => {
  const { room } = request.params;
  const { rows } = await pool.query({ ...insert, values: [room, JSON.stringify(request.body), request.headers['idempotency-key']] });
  const frame = JSON.stringify([{ as: 'w', item: { type: 'turn', handle: room, turn: { key: 'xxxxxxxxxxxxxxxx', by: 'customer', text: request.body.text, at: rows[0].at } } }]);
  for (const socket of rooms.get(room) ?? []) socket.send(frame);
  return reply.code(201).send(rows[0]);
});
app.put<{ Params: { room: string } }>('/rooms/:room', async (request) => {
  await pool.query('insert into room (id) values ($1) on conflict do nothing', [request.params.room]);
  return {};
});

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
app.server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (accepted) => {
    const joined = new URL(request.url ?? '/', 'http://localhost').searchParams.get('rooms') ?? '';
    for (const room of joined.split(',')) rooms.set(room, (rooms.get(room) ?? new Set()).add(accepted));
  });
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${(app.server.address() as { port: number }).port}\n`);
