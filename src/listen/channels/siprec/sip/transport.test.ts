import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { SipTransport } from './transport.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each[Symbol.asyncDispose]();
});

async function transport(refused: (why: string) => void = () => undefined) {
  const taken: string[] = [];
  const opened = await SipTransport.open({ address: '127.0.0.1', port: 0, protocols: ['tcp'], isTrusted: () => true, request: ({ method }) => taken.push(method), response: ({ status }) => taken.push(String(status)), refused });
  open.push(opened);
  return { opened, taken };
}

/** A telephone system that waits for connections. */
async function listener() {
  const received: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('data', (chunk: Buffer) => received.push(chunk.toString()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ [Symbol.asyncDispose]: async () => { for (const socket of sockets) socket.destroy(); server.close(); } });
  return { port: (server.address() as AddressInfo).port, received, sockets };
}

test('a request finds its way over a new connection when the old one is gone, and the answer is heard on it', async () => {
  const { opened, taken } = await transport();
  const system = await listener();
  const peer = { protocol: 'tcp', address: '127.0.0.1', port: 1, otherwise: { address: '127.0.0.1', port: system.port } } as const;
  opened.send(Buffer.from('eins'), peer);
  await expect.poll(() => system.received.join('')).toBe('eins');
  opened.send(Buffer.from('zwei'), peer);
  await expect.poll(() => system.received.join('')).toBe('einszwei');
  expect(system.sockets).toHaveLength(1);
  system.sockets[0]?.write('SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP a;branch=b\r\nFrom: <sip:a@b>\r\nTo: <sip:a@b>\r\nCall-ID: c\r\nCSeq: 1 BYE\r\nContent-Length: 0\r\n\r\n');
  await expect.poll(() => taken).toEqual(['200']);
});

test('what nobody takes is lost without a trace', async () => {
  const refused: string[] = [];
  const { opened } = await transport((why) => refused.push(why));
  const system = await listener();
  const { port } = system;
  await open.pop()?.[Symbol.asyncDispose]();
  opened.send(Buffer.from('eins'), { protocol: 'tcp', address: '127.0.0.1', port });
  opened.send(Buffer.from('eins'), { protocol: 'udp', address: '127.0.0.1', port });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(refused).toEqual([]);
});

test('what is to go to a port no computer has is lost as well', async () => {
  const opened = await SipTransport.open({ address: '127.0.0.1', port: 0, protocols: ['udp'], isTrusted: () => true, request: () => undefined, response: () => undefined, refused: () => undefined });
  open.push(opened);
  for (const protocol of ['udp', 'tcp'] as const) for (const port of [0, 70_000]) expect(() => opened.send(Buffer.from('eins'), { protocol, address: '127.0.0.1', port })).not.toThrow();
});
