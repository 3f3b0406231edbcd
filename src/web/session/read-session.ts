import { client } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import type { Session } from './me.ts';

/** Asks the server who we are, and, if nobody, whether the house is still empty. @throws ProblemError when it is away. */
export async function readSession(): Promise<Session> {
  try {
    return { kind: 'employee', me: await client.access.showMe({}) };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.kind !== 'sign-in-required') throw error;
    const { bornAs } = await client.welcome.showInstance({});
    return { kind: bornAs === 'empty' ? 'empty' : 'stranger' };
  }
}
