import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message as a receiver got it. */
export interface Received {
  id: string;
  headers: IncomingMessage['headers'];
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- its shape is what is tested
  body: any;
}

/** A program elsewhere: a real server on this machine that answers as told. */
export interface Receiver extends AsyncDisposable {
  url: string;
  /** Everything that arrived, oldest first. */
  received: Received[];
  types(): string[];
  /** How it answers from now on; 204 by default. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** Verifies a message like any receiver would, but for its age: a test moves the clock. @throws when no signature holds. */
  verify(message: Received, secret: string): void;
}

/** Starts a receiver on a free loopback port. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const receiver: Pick<Receiver, 'answer'> = { answer: (_request, response) => void response.writeHead(204).end() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      received.push({ id: String(request.headers['webhook-id']), headers: request.headers, text, body: JSON.parse(text) });
      receiver.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    types: () => received.map(({ body }) => body.type as string),
    verify({ id, text, headers }: Received, secret: string) {
      const sent = new Date(Number(headers['webhook-timestamp']) * 1_000);
      const signatures = String(headers['webhook-signature']).split(' ');
      if (!signatures.includes(new Webhook(secret).sign(id, sent, text))) throw new Error('no signature holds');
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  });
}
