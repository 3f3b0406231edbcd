import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { implement, onError, type Router } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationMeta } from '../contract/operation.ts';
import { problems } from '../contract/well-known-problems.ts';
import { admit } from './admit.ts';
import { asProblem } from './as-problem.ts';
import type { FeatureModule } from './feature-module.ts';
import { Problem } from './problem.ts';
import type { RequestContext } from './request-context.ts';

/** Where the public API lives. There is no second, private one. */
export const apiPrefix = '/api/v1';

/** Serves the operations of all features below {@link apiPrefix}; every failure leaves as problem+json. */
export function serveOperations(
  app: FastifyInstance,
  modules: readonly FeatureModule[],
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>,
): void {
  const handler = new OpenAPIHandler<RequestContext>(routerOf(modules), {
    customErrorResponseBodyEncoder: (error) => {
      const problem = asProblem(error);
      return problem.body(languageOfProblem.get(problem) ?? 'de');
    },
    clientInterceptors: [
      async ({ next, context, procedure }) => {
        const { operationId = 'unknown' } = procedure['~orpc'].route;
        const ended = context.metrics.operations.startTimer({ operation: operationId });
        try {
          const output = await next();
          ended({ outcome: 'done' });
          return output;
        } catch (error) {
          const problem = asProblem(error);
          ended({ outcome: problem.status >= 500 ? 'failed' : 'refused' });
          if (problem.status >= 500) context.log.error({ err: problem.cause ?? error, request: context.requestId }, problem.kind.name);
          languageOfProblem.set(problem, context.language);
          throw problem;
        }
      },
    ],
    interceptors: [onError(() => undefined)],
  });
  app.all(`${apiPrefix}/*`, async (request, reply) => {
    const context = await contextOf(request, reply);
    // What was heard must not lie in a browser's cache after the visit.
    reply.header('cache-control', 'no-store');
    // A command without fields needs no body.
    if (request.method !== 'GET') request.body ??= {};
    const { matched } = await handler.handle(request, reply, { prefix: apiPrefix, context });
    if (!matched) throw new Problem(problems.notFound);
  });
}

/** Refusals are localised where the caller is known and encoded where it is not. */
const languageOfProblem = new WeakMap<Problem, 'de' | 'en'>();

/** The operations of all features with their admission and validation, under each feature's name. */
export function routerOf(modules: readonly FeatureModule[]): Router<never, RequestContext> {
  return Object.fromEntries(modules.map((module) => [module.name, implementFeature(module)])) as Router<never, RequestContext>;
}

function implementFeature({ contract, handlers }: FeatureModule) {
  // Used on the whole feature, so that it runs before the input is looked at: a refusal must not depend on it.
  const implementer = implement(contract)
    .$context<RequestContext>()
    .use(({ context, next, procedure: { '~orpc': definition } }) => {
      admit((context as unknown as RequestContext).actor, definition.meta as OperationMeta);
      return next();
    });
  const entries = Object.entries(handlers).map(([name, handle]) => {
    const operation = implementer[name] as unknown as ReturnType<typeof implement<FeatureModule['contract'][string]>>;
    return [name, operation.handler(({ context, input }) => handle(context as unknown as RequestContext, input as never))];
  });
  return Object.fromEntries(entries);
}
