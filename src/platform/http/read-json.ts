import type { FastifyInstance } from 'fastify';
import { problems } from '../contract/well-known-problems.ts';
import { Problem } from './problem.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bodies are JSON in UTF-8 of at most 1 MiB; anything else is refused by name before an operation sees it. */
export function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    try {
      done(null, JSON.parse(decoder.decode(body as Buffer)));
    } catch (cause) {
      done(new Problem(problems.malformed, { cause }));
    }
  });
}
