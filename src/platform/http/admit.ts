import type { OperationMeta } from '../contract/operation.ts';
import { problems } from '../contract/well-known-problems.ts';
import type { Actor } from './actor.ts';
import { Problem } from './problem.ts';

/**
 * Lets a caller past the front door of an operation, before anything is loaded, so that the answer is the same whether
 * the thing exists or not.
 * @throws Problem `sign-in-required` or `not-permitted`.
 */
export function admit(actor: Actor, { audience, permission }: OperationMeta): void {
  if (audience === 'anyone') return;
  if (actor.kind === 'stranger') throw new Problem(problems.signInRequired);
  if (audience === 'customer' || audience === 'screen') {
    if (actor.kind !== audience) throw new Problem(problems.forbidden);
    return;
  }
  if (actor.kind !== 'employee') throw new Problem(problems.forbidden);
  if (actor.scopes && !actor.scopes.has(permission)) throw new Problem(problems.forbidden);
  if (audience !== 'employee' && !audience.some((role) => actor.roles.has(role))) throw new Problem(problems.forbidden);
}
