import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Problem } from '#platform/http/problem.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { webhookProblems } from '../contract/problems.ts';
import { guardedAddress, Undeliverable, type Resolve } from './guarded-address.ts';

/**
 * Refuses an address messages could never go to, while somebody is there to correct it. It is looked at again before every
 * message.
 * @throws Problem `private-address`, or `invalid-input` for a host nobody knows.
 */
export async function assertReachable(address: string, isPrivate: boolean, resolve: Resolve | undefined): Promise<void> {
  try {
    await guardedAddress(address, isPrivate, resolve);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    if (error.trouble === 'private-address' || error.trouble === 'insecure') throw new Problem(webhookProblems.privateAddress, { field: 'url' });
    throw new Problem(problems.invalidInput, { errors: [{ field: 'url', message: fieldSentence('nobody knows this host', 'nennt einen Rechner, den niemand kennt') }] });
  }
}
