import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { cookiesCount } from '#platform/http/same-origin.ts';
import { accessProblems } from '../contract/problems.ts';

/**
 * Guards whatever sets a session cookie: another site must not be able to sign somebody in as somebody else.
 * @throws Problem `other-site`.
 */
export function assertSameSite({ headers }: Pick<RequestContext, 'headers'>): void {
  if (!cookiesCount({ headers, method: 'POST', upgrade: false })) throw new Problem(accessProblems.otherSite);
}
