import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Actor } from '#platform/http/actor.ts';
import { isFromThisMachine } from '#platform/http/from-this-machine.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';
import { missing } from './readiness.ts';

/** Permission of a token that reads the figures from another machine. */
const permission = 'health:read';

/**
 * Serves what balancers and Prometheus ask for: `/healthz` (the process answers), `/readyz` (requests may come here) and
 * `/metrics`, the last one only to this machine or to a token of the administration.
 */
export function serveHealth(app: FastifyInstance, services: Services, actorOf: (request: FastifyRequest) => Actor): void {
  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ alive: true }));
  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const waitingFor = await missing(services);
    return reply.code(waitingFor.length === 0 ? 200 : 503).type('application/json').send({ ready: waitingFor.length === 0, waitingFor });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, actorOf(request))) throw new Problem(problems.notFound);
    const { type, text } = await services.metrics.render();
    return reply.type(type).send(text);
  });
}

function mayRead(request: FastifyRequest, actor: Actor): boolean {
  if (isFromThisMachine({ headers: request.headers, remoteAddress: request.ip })) return true;
  return actor.kind === 'employee' && actor.roles.has('admin') && actor.scopes?.has(permission) === true;
}
