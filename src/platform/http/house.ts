import release from '../../../package.json' with { type: 'json' };
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorId, type Actor } from './actor.ts';
import { authenticate, upgradeCredentials } from './authenticate.ts';
import type { Authenticator } from './authenticator.ts';
import { serveDocumentation } from './documentation/serve-documentation.ts';
import { createApp } from './create-app.ts';
import type { FeatureModule } from './feature-module.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import { fieldSentence } from '../contract/field-sentence.ts';
import { problems } from '../contract/well-known-problems.ts';
import { Problem } from './problem.ts';
import { serveHealth } from '../health/server/serve-health.ts';
import { serveOperations } from './operations-route.ts';
import type { RequestContext, Services } from './request-context.ts';

const keyPattern = /^[\x21-\x7e]{1,200}$/;

/**
 * Puts the features into one web server: operations, sockets, jobs and routes. Not yet listening.
 * @returns the app; its `onClose` hooks take down what the features started, last started first.
 */
export async function buildHouse(services: Services, modules: readonly FeatureModule[]): Promise<FastifyInstance> {
  const authenticators: Authenticator[] = modules.flatMap((module) => module.authenticators ?? []);
  const actors = new WeakMap<FastifyRequest, Actor>();
  const app = await createApp(services.config, services.log, (request) => {
    const actor = actors.get(request);
    const id = actor && actorId(actor);
    if (!id) return `address:${request.ip}`;
    return actor.kind === 'employee' && actor.scopes ? `program:${id}` : `actor:${id}`;
  });
  // Before the limiter's own hook, so that a flood counts against its sender and not against its address.
  app.addHook('onRequest', async (request) => {
    const { headers, method, url } = request;
    // Pages and pictures are the same for everybody.
    if (!url.startsWith('/api/') && url !== '/metrics') return;
    actors.set(request, await authenticate(authenticators, { headers, method, upgrade: false }));
  });
  serveDocumentation(app, modules, release.version);
  serveHealth(app, services, (request) => actors.get(request) ?? { kind: 'stranger' });
  serveOperations(app, modules, async (request, reply) => contextOf(services, request, reply, actors.get(request)));
  for (const module of modules) {
    await module.routes?.(app);
    services.live.offer(module.topics ?? []);
    services.live.route(module.upgrades ?? []);
    services.jobs.offer(module.jobs ?? []);
  }
  await services.bell.open();
  const started: AsyncDisposable[] = [];
  for (const module of modules) {
    const running = await module.start?.();
    if (running) started.push(running);
  }
  services.bell.onFreshness((fresh) => void (fresh && services.live.recheck()));
  services.live.attach(app.server as Server, (request) => authenticate(authenticators, upgradeCredentials(request)));
  app.addHook('preClose', () => services.live.close());
  app.addHook('onClose', async () => {
    for (const running of started.toReversed()) await running[Symbol.asyncDispose]();
    await services.bell.close();
  });
  return app;
}

async function contextOf(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  known: Actor | undefined,
): Promise<RequestContext> {
  const actor = known ?? { kind: 'stranger' };
  return {
    ...services,
    actor,
    // A page says which language it is in; the account's own is for callers that do not.
    language: chooseLocale(request.headers['accept-language'], 'language' in actor ? actor.language : undefined),
    requestId: request.id ?? randomUUID(),
    idempotencyKey: idempotencyKeyOf(request.headers['idempotency-key']),
    headers: request.headers,
    remoteAddress: request.ip,
    setHeader: (name, value) => void reply.header(name, value),
  };
}

function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && keyPattern.test(header)) return header;
  throw new Problem(problems.invalidInput, { errors: [{ field: 'Idempotency-Key', message: fieldSentence('must be 1 to 200 visible ASCII characters', 'muss aus 1 bis 200 sichtbaren ASCII-Zeichen bestehen') }] });
}
