import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

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
].join('; ');

/** A page of our own origin that a foreign page opens in a window of its own, or shows in a frame. */
export interface OwnWindow {
  /** Folder with its `index.html` and what that loads. */
  root: string;
  /** Where what it loads is found. */
  prefix: `/${string}/`;
  /** Where people find it, in each language. */
  addresses: readonly string[];
  /** What it may use of the device; nothing without it. */
  permissions?: string;
  /** Which websites may show it in a frame, as sources of a content security policy; none without it. */
  framedBy?: (request: FastifyRequest) => Promise<readonly string[]>;
}

/**
 * Serves a page that keeps its tie to the window that opened it, unlike all other pages of ours: over it the customer's key
 * comes, which so stands in no address.
 */
export async function serveWindow(app: FastifyInstance, { root, prefix, addresses, permissions, framedBy }: OwnWindow): Promise<void> {
  await app.register(fastifyStatic, { root, prefix, preCompressed: true, immutable: true, maxAge: year, index: false });
  for (const address of addresses) {
    app.get(address, async (request, reply) => {
      const frames = (await framedBy?.(request)) ?? [];
      // Browsers too old for the policy obey this header, which knows only yes and no.
      if (frames.length > 0) reply.removeHeader('x-frame-options').raw.removeHeader('x-frame-options');
      if (permissions) reply.header('permissions-policy', permissions);
      return reply
        .header('content-security-policy', `${policy}; frame-ancestors ${frames.join(' ') || "'none'"}`)
        .header('cross-origin-opener-policy', 'unsafe-none')
        .header('cross-origin-resource-policy', 'same-origin')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-cache')
        .sendFile('index.html', { cacheControl: false, immutable: false, maxAge: 0 });
    });
  }
}
