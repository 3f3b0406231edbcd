import type { FastifyInstance, FastifyRequest } from 'fastify';
import { IncomingMessage } from 'node:http';

/** A body that is read as a whole must arrive within `patience`; how often is looked for dawdlers. Both in milliseconds. */
const patient = { patience: 30_000, round: 1_000 };

/** Nothing takes longer than this to arrive, also what is worked on while it does, in milliseconds. */
export const longestRequest = 3_600_000;

const answer = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/**
 * Ends requests whose body dawdles, so that nobody holds connections by sending a byte now and then. Bodies that are handed on as
 * they arrive are left to whoever reads them.
 */
export function hurryBodies(app: FastifyInstance, { patience, round } = patient): void {
  // One clock for all: a timer for each request is felt where most requests are a sentence somebody says.
  const arriving = new Map<IncomingMessage, number>();
  const rounds = setInterval(() => hurry(arriving, performance.now() - patience), round).unref();
  app.addHook('onClose', async () => clearInterval(rounds));
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    // What was handed over without a line has arrived.
    if (raw instanceof IncomingMessage && hasBody(request) && !isStreamed(request)) {
      arriving.set(raw, performance.now());
      raw.once('close', () => arriving.delete(raw));
    }
    done();
  });
}

/** Insertion is the order of age, so the first that still has time ends the round. */
function hurry(arriving: Map<IncomingMessage, number>, latest: number): void {
  for (const [raw, since] of arriving) {
    if (since > latest) return;
    arriving.delete(raw);
    if (!raw.readableEnded) raw.socket.end(answer);
  }
}

/** Whether anything is to come after the headers (RFC 9112, section 6). */
function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Lines and containers, which may be of any length, and photographs sent from the road. */
function isStreamed({ headers }: FastifyRequest): boolean {
  return /^(?:application\/(?:x-ndjson|vcon)\b|image\/)/.test(headers['content-type'] ?? '');
}
