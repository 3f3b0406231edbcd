import { problems } from '../contract/well-known-problems.ts';
import type { Actor, Customer, Employee } from './actor.ts';
import { Problem } from './problem.ts';

/** The caller as an employee. @throws Problem `sign-in-required` if it is somebody else. */
export function asEmployee(actor: Actor): Employee {
  if (actor.kind !== 'employee') throw new Problem(problems.signInRequired);
  return actor;
}

/** The caller as a customer. @throws Problem `sign-in-required` if it is somebody else. */
export function asCustomer(actor: Actor): Customer {
  if (actor.kind !== 'customer') throw new Problem(problems.signInRequired);
  return actor;
}
