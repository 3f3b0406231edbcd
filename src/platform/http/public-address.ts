import type { RequestContext } from './request-context.ts';

/** Where people and other systems reach this house, without a slash at the end: as configured, else as this caller did. */
export function publicAddress({ config, headers }: Pick<RequestContext, 'config' | 'headers'>): string {
  return config.baseUrl ?? `${config.tls ? 'https' : 'http'}://${String(headers['host'] ?? 'localhost')}`;
}
