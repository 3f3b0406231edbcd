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
 * Serves the caller's window in both languages, from our own origin: whatever the website forbids its own pages, the microphone is
 * asked for here. Like the customer's page it keeps its tie to the window that opened it, which hands it the customer's key.
 */
export async function serveCallWindow(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(directory, 'call'),
    prefix: '/widget/call/',
    preCompressed: true,
    immutable: true,
    maxAge: year,
    index: false,
  });
  for (const address of ['/anruf', '/call']) {
    app.get(address, (_request, reply) =>
      reply
        .header('content-security-policy', policy)
        .header('permissions-policy', 'microphone=(self)')
        .header('cross-origin-opener-policy', 'unsafe-none')
        .header('cross-origin-resource-policy', 'same-origin')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-cache')
        .sendFile('index.html', { cacheControl: false, immutable: false, maxAge: 0 }),
    );
  }
}
