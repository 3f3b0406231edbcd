import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '#platform/db/secrets.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { welcomeProblems } from '../contract/problems.ts';
import { isAtHome } from './is-at-home.ts';

/** 32 letters and digits that are not mistaken for each other. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * The code that sets up an empty instance from elsewhere: 80 random bits, such as `KXQT-7M2P-9ACD-HWLE`, the same on every node and
 * useless once somebody has set it up. Only the terminal shows it.
 */
export async function setUpCode(secrets: Secrets): Promise<string> {
  const bytes = await secrets.get('set-up-code', () => randomBytes(16));
  return [...bytes].map((byte, index) => (index > 0 && index % 4 === 0 ? '-' : '') + letters.charAt(byte % letters.length)).join('');
}

/** Whether this caller sets up only with the code: whoever is not on the machine itself must show that they run it. */
export function needsSetUpCode(context: Pick<RequestContext, 'config' | 'headers' | 'remoteAddress'>): boolean {
  return !isAtHome(context);
}

/** @throws Problem `set-up-code-needed` when the caller needs it and does not know it. */
export async function assertSetUpCode(context: RequestContext, given = ''): Promise<void> {
  if (!needsSetUpCode(context)) return;
  if (!timingSafeEqual(digest(given), digest(await setUpCode(context.secrets)))) throw new Problem(welcomeProblems.setUpCode, { field: 'code' });
}

/** People leave out the hyphens and write small letters. */
function digest(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest();
}
