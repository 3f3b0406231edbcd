import type { RequestContext } from '#platform/http/request-context.ts';
import { deviceName } from './device-name.ts';

type Call = Pick<RequestContext, 'headers' | 'setHeader'>;

/** The headers of a request as the library may see them: cookies, host, and the device instead of the full user agent. */
export function libraryHeaders({ headers }: Pick<Call, 'headers'>): Headers {
  const passed = new Headers({ 'user-agent': deviceName(headers['user-agent']) });
  for (const name of ['cookie', 'host'] as const) {
    const value = headers[name];
    if (typeof value === 'string') passed.set(name, value);
  }
  return passed;
}

/** Passes on the cookies the library wants set. */
export function forwardCookies({ setHeader }: Pick<Call, 'setHeader'>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) setHeader('set-cookie', cookie);
}
