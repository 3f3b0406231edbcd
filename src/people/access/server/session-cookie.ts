import type { Config } from '#platform/config/config.ts';

/** Days a session lasts after it was last prolonged. */
export const sessionDays = 7;

/** Prefix of the names of all our cookies. */
export const cookiePrefix = 'ohrensessel';

/** Whether browsers reach us through TLS, so that cookies may insist on it. */
export function reachedByTls({ tls, baseUrl }: Pick<Config, 'tls' | 'baseUrl'>): boolean {
  return tls !== undefined || (baseUrl?.startsWith('https://') ?? false);
}

/** Name of the session cookie; browsers refuse one called `__Secure-` that came without TLS. */
export function sessionCookieName(config: Pick<Config, 'tls' | 'baseUrl'>): string {
  return `${reachedByTls(config) ? '__Secure-' : ''}${cookiePrefix}.session`;
}

/** The value of a cookie in a `Cookie` header, decoded. */
export function cookieValue(header: string | string[] | undefined, name: string): string | undefined {
  const found = String(header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return undefined;
  }
}
