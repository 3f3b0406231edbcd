import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a stand-in answers to somebody who asks for a token. */
export interface TokenReply {
  status: number;
  body?: unknown;
  headers?: OutgoingHttpHeaders;
}

/** A stand-in for the place that issues access to applications (RFC 6749, 4.4). `asked` keeps the forms it got. */
export async function serveTokens(reply: (form: URLSearchParams) => TokenReply | Promise<TokenReply>): Promise<AsyncDisposable & { address: string; asked: URLSearchParams[] }> {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const form = new URLSearchParams(await text(request));
      asked.push(form);
      const { status, body, headers = {} } = await reply(form);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
