import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';

const year = 365 * 24 * 60 * 60 * 1000;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the customer's own page in both languages. The widget hands it the customer's key from window to window, so this
 * page, and no other of ours, keeps its tie to the window that opened it.
 */
export async function serveCustomerPage(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(directory, 'page'),
    prefix: '/widget/page/',
    preCompressed: true,
    immutable: true,
    maxAge: year,
    index: false,
  });
  for (const address of ['/meine-gespraeche', '/my-conversations']) {
    app.get(address, (_request, reply) =>
      reply
        .header('content-security-policy', policy)
        .header('cross-origin-opener-policy', 'unsafe-none')
        .header('cross-origin-resource-policy', 'same-origin')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-cache')
        .sendFile('index.html', { cacheControl: false, immutable: false, maxAge: 0 }),
    );
  }
}
