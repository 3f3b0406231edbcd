import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A website of somebody else on a port of its own, which shows what it is told to. */
export interface OtherWebsite extends AsyncDisposable {
  origin: string;
  /** What its page shows from now on. */
  show(html: string): void;
}

/** Opens one. @param policy the content security policy it is served under; none without it. */
export async function openOtherWebsite(policy?: string): Promise<OtherWebsite> {
  let html = '';
  const server = createServer((_request, reply) => {
    if (policy !== undefined) reply.setHeader('content-security-policy', policy);
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.end(`<!doctype html><html lang="de"><head><title>Intranet</title><link rel="icon" href="data:,"></head><body>${html}</body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (page) => void (html = page),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
