import type { Credentials } from './authenticator.ts';

/**
 * Whether cookies of this request may count. A page of another origin can make a browser send them along with writes and
 * socket upgrades, so those need an `Origin` (or `Sec-Fetch-Site`) that is our own.
 */
export function cookiesCount({ headers, method, upgrade }: Credentials): boolean {
  if (!upgrade && (method === 'GET' || method === 'HEAD')) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers['origin'];
  if (typeof origin !== 'string') return true;
  return URL.canParse(origin) && new URL(origin).host === headers['host'];
}
