import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { serveWindow } from '#platform/http/serve-window.ts';

/** Serves the customer's own page in both languages. The widget hands it the customer's key from window to window. */
export function serveCustomerPage(app: FastifyInstance, directory: string): Promise<void> {
  return serveWindow(app, { root: join(directory, 'page'), prefix: '/widget/page/', addresses: ['/meine-gespraeche', '/my-conversations'] });
}
