import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { problems } from '../contract/well-known-problems.ts';
import { Problem } from './problem.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * Serves the built web interface. Files with a hash in their name may be kept for good; the page itself is asked for anew
 * each time. Every address a browser navigates to and nobody else answers is a page of the interface; whatever else is
 * unknown is refused.
 * @param directory output of the build, with `.br` and `.gz` copies beside the files.
 */
export async function serveWeb(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: year,
    index: false,
  });
  app.setNotFoundHandler((request, reply) => {
    if (!isNavigation(request)) throw new Problem(problems.notFound);
    return reply
      .headers({ 'cache-control': 'no-cache', vary: 'Accept, Accept-Encoding' })
      .sendFile('index.html', directory, { cacheControl: false, immutable: false, maxAge: 0 });
  });
}

/** A browser going to a page, as against a script asking for a file or a program calling the API. */
function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(api|assets)(\/|$)/.test(url)) return false;
  return headers.accept?.includes('text/html') === true;
}
