import Fastify, { type FastifyInstance } from 'fastify';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hurryBodies } from './hurry-bodies.ts';

let app: FastifyInstance;

beforeAll(async () => {
  app = Fastify();
  hurryBodies(app, { patience: 100, round: 10 });
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => {
    payload.resume();
    payload.on('end', () => done(null, undefined));
  });
  app.post('/', async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { taken: true };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => app.close());

/** Sends the pieces with a pause between them and resolves with everything that came back, once the line is closed. */
function send(type: string, length: number, pieces: string[]): Promise<string> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${type && `content-type: ${type}\r\n`}content-length: ${length}\r\n\r\n`);
  const [first = '', ...rest] = pieces;
  socket.write(first);
  rest.forEach((piece, index) => setTimeout(() => socket.writable && socket.write(piece), 300 * (index + 1)));
  return new Promise((resolve) => socket.on('error', () => undefined).on('close', () => resolve(answer)));
}

describe('a body that is read as a whole', () => {
  it('is not waited for when it dawdles', async () => {
    expect(await send('application/json', 100, ['{'])).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('may be worked on for longer than it may take to arrive', async () => {
    expect(await send('application/json', 2, ['{}'])).toMatch(/^HTTP\/1\.1 200 .*"taken":true/s);
  });
});

describe('a request without a body', () => {
  it('may be worked on for longer than a body may take to arrive', async () => {
    expect(await send('', 0, [''])).toMatch(/^HTTP\/1\.1 200 .*"taken":true/s);
  });
});

describe('a body that is handed on as it arrives', () => {
  it('may take its time', async () => {
    expect(await send('application/x-ndjson', 6, ['{}\n', '{}\n'])).toMatch(/^HTTP\/1\.1 200 .*"taken":true/s);
  });
});
