import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A call to a stand-in for another system's API. */
export interface JsonCall {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Empty where there was none. */
  body: Record<string, unknown>;
}

/** What is answered; `lost` cuts the connection without an answer. */
export type JsonReply = { status: number; body: unknown } | 'lost';

/** A local server that speaks JSON, for stand-ins of other systems. */
export async function serveJson(reply: (call: JsonCall) => JsonReply): Promise<AsyncDisposable & { address: string }> {
  const server = createServer((request, response) => {
    void (async () => {
      const text = (await buffer(request)).toString();
      const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      const answer = reply({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      if (answer === 'lost') return void request.socket.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
