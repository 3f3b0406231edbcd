import type { RequestContext } from '#platform/http/request-context.ts';

/** Where customers and other systems reach this house, without a slash at the end: as configured, else as this administrator does. */
export function publicAddress({ config, headers }: Pick<RequestContext, 'config' | 'headers'>): string {
  return config.baseUrl ?? `${config.tls ? 'https' : 'http'}://${String(headers['host'] ?? 'localhost')}`;
}
