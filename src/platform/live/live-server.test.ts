import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Actor } from '../http/actor.ts';
import { LiveServer, livePath } from './live-server.ts';

test('a socket is not opened with a key that was revoked while the house still asked whose it is', async () => {
  const live = new LiveServer(pino({ level: 'silent' }));
  const server = createServer();
  const screen: Actor = { kind: 'screen', id: '0190b6a0-0000-7000-8000-000000000001' };
  const answers = [Promise.withResolvers<Actor>(), Promise.withResolvers<Actor>()];
  let asked = 0;
  live.attach(server, () => answers[asked++]?.promise ?? Promise.reject(new Error('asked too often')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}${livePath}`, ['ohrensessel']);
  const refused = new Promise<number | undefined>((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve(undefined));
    socket.on('error', () => undefined);
  });
  await expect.poll(() => asked).toBe(1);
  live.cut((actor) => actor.kind === 'screen', 'its key was revoked');
  // The answer was on its way before that.
  answers[0]?.resolve(screen);
  answers[1]?.resolve({ kind: 'stranger' });
  expect(await refused).toBe(401);
  socket.terminate();
  await live.close();
  await new Promise((resolve) => server.close(resolve));
});
