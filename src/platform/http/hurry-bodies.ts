import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A body that is read as a whole must arrive within this time, in milliseconds. */
const patience = 30_000;

/** Nothing takes longer than this to arrive, also what is worked on while it does, in milliseconds. */
export const longestRequest = 3_600_000;

const answer = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/**
 * Ends requests whose body dawdles, so that nobody holds connections by sending a byte now and then. Bodies that are handed on as
 * they arrive are left to whoever reads them.
 */
export function hurryBodies(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isStreamed(request) && request.method !== 'GET' && request.method !== 'HEAD') hurry(request);
    done();
  });
}

function hurry({ raw }: FastifyRequest): void {
  const timer = setTimeout(() => {
    if (!raw.readableEnded) raw.socket.end(answer);
  }, patience);
  for (const event of ['end', 'close', 'error'] as const) raw.once(event, () => clearTimeout(timer));
}

/** Lines and containers, which may be of any length. */
function isStreamed({ headers }: FastifyRequest): boolean {
  return /^application\/(x-ndjson|vcon)\b/.test(headers['content-type'] ?? '');
}
