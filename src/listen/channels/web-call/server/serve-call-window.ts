import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { serveWindow } from '#platform/http/serve-window.ts';

/**
 * Serves the caller's window in both languages, from our own origin: whatever the website forbids its own pages, the microphone is
 * asked for here.
 */
export function serveCallWindow(app: FastifyInstance, directory: string): Promise<void> {
  return serveWindow(app, { root: join(directory, 'call'), prefix: '/widget/call/', addresses: ['/anruf', '/call'], permissions: 'microphone=(self)' });
}
