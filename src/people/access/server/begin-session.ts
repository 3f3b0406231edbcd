import type { RequestContext } from '#platform/http/request-context.ts';
import { forwardCookies, libraryHeaders } from './library-call.ts';
import type { SignInLibrary } from './sign-in-library.ts';

/** Signs an employee in whom we recognised ourselves; the reply carries the cookie. @returns the session's id. */
export async function beginSession(
  context: Pick<RequestContext, 'headers' | 'setHeader'>,
  library: SignInLibrary,
  employeeId: string,
): Promise<string> {
  const { api } = await library.local();
  const { headers, response } = await api.signInKnown({ body: { employeeId }, headers: libraryHeaders(context), returnHeaders: true });
  forwardCookies(context, headers);
  return response.sessionId;
}
