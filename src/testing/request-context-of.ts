import type { Employee } from '#platform/http/actor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { TestHouse } from './open-test-house.ts';

/** What an operation is given when somebody who works here calls it, for tests that call it without a request. */
export function requestContextOf({ services }: Pick<TestHouse, 'services'>, actor: Employee): RequestContext {
  return { ...services, actor, language: actor.language, requestId: 'a test', idempotencyKey: undefined, headers: {}, remoteAddress: '127.0.0.1', setHeader: () => undefined };
}
