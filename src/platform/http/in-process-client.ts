import { randomUUID } from 'node:crypto';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { createRouterClient, type Router } from '@orpc/server';
import { actorId, type Actor } from './actor.ts';
import type { FeatureModule } from './feature-module.ts';
import { routerOf } from './operations-route.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Calls operations in an actor's name without a network between; `idempotencyKey` as in the header. */
export type InProcessClient<C extends AnyContractRouter> = (actor: Actor, idempotencyKey?: string) => ContractRouterClient<C>;

/**
 * The public API for parts of the product that act like people: the same admission, validation and handlers as over HTTP,
 * so whoever calls may do exactly what that person may do. Refusals are thrown as Problem.
 * @param modules features whose operations can be called; `C` names the contracts among them that are used.
 */
export function inProcessClient<C extends AnyContractRouter>(services: Services, modules: readonly FeatureModule[]): InProcessClient<C> {
  const router = routerOf(modules) as unknown as Router<AnyContractRouter, RequestContext>;
  return (actor, idempotencyKey) => {
    const context: RequestContext = {
      ...services,
      actor,
      language: 'language' in actor ? actor.language : 'de',
      requestId: randomUUID(),
      idempotencyKey,
      headers: {},
      remoteAddress: actorId(actor) ?? 'in-process',
      setHeader: () => undefined,
    };
    return createRouterClient(router, { context }) as unknown as ContractRouterClient<C>;
  };
}
