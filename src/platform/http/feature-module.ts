import type { AnyContractProcedure } from '@orpc/contract';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { AnyJob } from '../jobs/job.ts';
import type { AnyLiveTopic } from '../live/live-topic.ts';
import type { UpgradeRoute } from '../live/upgrade-route.ts';
import type { Authenticator } from './authenticator.ts';
import type { RequestContext } from './request-context.ts';

/** A feature's contract: a flat record of operations. */
export type FeatureContract = Record<string, AnyContractProcedure>;

type Input<O> = O extends { '~orpc': { inputSchema?: infer S } } ? (NonNullable<S> extends z.ZodType ? z.output<NonNullable<S>> : never) : never;
type Output<O> = O extends { '~orpc': { outputSchema?: infer S } } ? (NonNullable<S> extends z.ZodType ? z.input<NonNullable<S>> : never) : never;

/** One plain function per operation of a contract: the call in, the reply out. */
export type Handlers<C extends FeatureContract> = {
  [K in keyof C]: (context: RequestContext, input: Input<C[K]>) => Promise<Output<C[K]>>;
};

/** What a feature brings to the house. Built by its `server/module.ts`. */
export interface FeatureModule {
  name: string;
  contract: FeatureContract;
  handlers: Handlers<FeatureContract>;
  /** Ways of finding out who calls, tried in order of modules. */
  authenticators?: Authenticator[];
  /** Things a browser may watch over its socket. */
  topics?: AnyLiveTopic[];
  /** Sockets with a protocol of their own: sound, other systems. */
  upgrades?: UpgradeRoute[];
  jobs?: AnyJob[];
  /** Routes that are not operations: redirects of a sign-in, pages for foreign browsers. */
  routes?: (app: FastifyInstance) => void | Promise<void>;
  /** Runs once the database is ready, before the first request; what it returns is disposed on the way down. */
  start?: () => Promise<AsyncDisposable | void>;
}

/** Ties handlers to their contract; a missing or surplus handler does not compile. */
export function featureModule<C extends FeatureContract>(
  module: Omit<FeatureModule, 'contract' | 'handlers'> & { contract: C; handlers: Handlers<C> },
): FeatureModule {
  return module as unknown as FeatureModule;
}
