import { ProblemError } from '#web/api/problem-error.ts';
import { send } from '#web/api/send.ts';
import type { Me, Session } from './me.ts';

/** Asks the server who we are. @throws ProblemError when the server is away. */
export async function readSession(): Promise<Session> {
  try {
    const response = await send(new Request(new URL('/api/v1/me', location.origin)));
    return { kind: 'employee', me: (await response.json()) as Me };
  } catch (error) {
    if (error instanceof ProblemError && ['sign-in-required', 'not-found'].includes(error.kind)) return { kind: 'stranger' };
    throw error;
  }
}
