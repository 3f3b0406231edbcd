import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { expect, test } from 'vitest';
import { binaryFrame } from './binary-frame.ts';

test('a frame of ours arrives like one of the library, of any length, and between its own', async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new WebSocketServer({ noServer: true });
  const payloads = [1, 125, 126, 127, 328, 3_208, 32_008].map((length) => new Uint8Array(length).fill(length % 251));
  http.on('upgrade', (request, socket, head) => {
    server.handleUpgrade(request, socket, head, (accepted) => {
      for (const payload of payloads) {
        accepted.ping();
        const frame = binaryFrame(payload.length);
        frame.set(payload, frame.length - payload.length);
        socket.write(frame);
      }
      accepted.close();
    });
  });
  const received: Buffer[] = [];
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  client.on('message', (data: Buffer, isBinary: boolean) => isBinary && received.push(data));
  const [code] = await once(client, 'close');
  expect(code).toBe(1005);
  expect(received.map((each) => new Uint8Array(each))).toEqual(payloads);
  http.close();
});
