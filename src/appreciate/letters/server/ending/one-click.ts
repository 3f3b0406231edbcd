import type { FastifyInstance } from 'fastify';
import { LetterKey } from '../../contract/letter-key.ts';
import type { Services } from '#platform/http/request-context.ts';
import { end } from './end.ts';

/** Where mail programs press for their reader. The key stands in the query, which no log of ours holds. */
export const oneClickPath = '/letter/one-click';

/** How a mail program says that its reader pressed (RFC 8058, section 3.1); as a form or as one in parts. */
const pressed = /(?:^|&)List-Unsubscribe=One-Click(?:&|$)|name="?List-Unsubscribe"?[^\n]*\r?\n\r?\n\s*One-Click\b/;

/**
 * Ends a letter when a mail program posts what RFC 8058 asks of it. Whoever merely opens the address, a scanner of links among
 * them, is led to the page that asks.
 */
export async function serveOneClick(app: FastifyInstance, services: Pick<Services, 'database' | 'vault'>): Promise<void> {
  await app.register(async (own) => {
    own.addContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data'], { parseAs: 'string', bodyLimit: 4_096 }, (_request, body, done) => done(null, body));
    own.get(oneClickPath, async (request, reply) => reply.header('referrer-policy', 'no-referrer').redirect(`/letter/end#${keyIn(request.query) ?? ''}`, 303));
    own.post(oneClickPath, async (request, reply) => {
      const key = keyIn(request.query);
      if (key === undefined || typeof request.body !== 'string' || !pressed.test(request.body)) return reply.code(400).type('text/plain').send('List-Unsubscribe=One-Click is missing, or the key is not one of ours.\n');
      await end(services, { key });
      return reply.code(200).type('text/plain').send('Abbestellt. / Ended.\n');
    });
  });
}

function keyIn(query: unknown): string | undefined {
  return LetterKey.safeParse((query as { k?: unknown }).k).data;
}
