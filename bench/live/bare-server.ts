import Fastify from 'fastify';
import pg from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The bare minimum: POST through Fastify, the same durable insert, bare `ws` broadcast of the same bytes to everybody in the
 * room. The insert is the product's own statement into the product's own tables, made by their owner, to whom no policies apply.
 * No accounts, no consent, no gate. Prints its port once it listens.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
const rooms = new Map<string, Set<WebSocket>>();
const nobody = '00000000-0000-0000-0000-000000000000';
const insert = { name: 'insert', text: "select seq, at from conversations.say('customer', $1::uuid, $2::uuid, 'customer', $3, $4, $5::timestamptz)" };

const app = Fastify();
app.post<{ Params: { room: string }; Body: { text: string } }>('/rooms/:room/turns', async (request, reply) => {
  const { room } = request.params;
  const { rows } = await pool.query({ ...insert, values: [nobody, room, request.body.text, request.headers['idempotency-key'], new Date().toISOString()] });
  const frame = JSON.stringify([{ as: 'w', item: { type: 'turn', handle: room, turn: { key: 'xxxxxxxxxxxxxxxx', by: 'customer', text: request.body.text, at: rows[0].at } } }]);
  for (const socket of rooms.get(room) ?? []) socket.send(frame);
  return reply.code(201).send(rows[0]);
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
