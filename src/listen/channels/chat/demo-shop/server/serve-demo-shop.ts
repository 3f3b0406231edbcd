import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Database } from '#platform/db/database.ts';
import { chooseLocale } from '#platform/i18n/choose-locale.ts';
import { Problem } from '#platform/http/problem.ts';
import { shopPage } from './shop-page.ts';

/** As strict as a careful shop has it: nothing inline, nothing from elsewhere; the chat needs the script and its connections. */
function policy(host: string): string {
  return `default-src 'none'; script-src 'self'; connect-src 'self' ws://${host} wss://${host}; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** Serves `/demo-shop`, the website of the demo company, where one can be the customer. Elsewhere there is no such page. */
export async function serveDemoShop(app: FastifyInstance, database: Database): Promise<void> {
  await app.register(fastifyStatic, { root: join(import.meta.dirname, '..'), serve: false });
  app.addHook('onRequest', async () => {
    const instance = await database.kysely.selectFrom('platform.instance').select('born_as').executeTakeFirst();
    if (instance?.born_as !== 'demo') throw new Problem(problems.notFound);
  });
  app.get('/demo-shop/shop.css', (_request, reply) => reply.sendFile('shop.css', { maxAge: '1h' }));
  app.get('/demo-shop', (request: FastifyRequest<{ Querystring: { language?: string } }>, reply) => {
    const { language } = request.query;
    return reply
      .header('content-security-policy', policy(request.host))
      // Otherwise the customer's page, opened from the chat, could not be handed the key from window to window.
      .header('cross-origin-opener-policy', 'same-origin-allow-popups')
      .header('vary', 'Accept-Language')
      .type('text/html; charset=utf-8')
      .send(shopPage(language === 'de' || language === 'en' ? language : chooseLocale(request.headers['accept-language'])));
  });
}
