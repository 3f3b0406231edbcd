import type { RequestContext } from '#platform/http/request-context.ts';
import { reachedByTls } from './session-cookie.ts';

/** Where people reach us, without a slash at the end: as configured, else as this caller did. */
export function publicAddress({ config, headers }: Pick<RequestContext, 'config' | 'headers'>): string {
  return config.baseUrl ?? `${reachedByTls(config) ? 'https' : 'http'}://${String(headers['host'] ?? 'localhost')}`;
}
