import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CookieAuthenticator, Credentials } from '#platform/http/authenticator.ts';
import type { Services } from '#platform/http/request-context.ts';
import { cookiesCount } from '#platform/http/same-origin.ts';
import { employeeActor } from './employee-actor.ts';
import { cookieValue, sessionCookieName } from './session-cookie.ts';
import { sessionSecret } from './session-secret.ts';

type Needs = Pick<Services, 'config' | 'database' | 'secrets' | 'now'>;

/**
 * Recognises the session cookie with one statement. The library that wrote it is not asked, as this runs before every
 * request; that both agree on the cookie is tested by signing in.
 */
export function sessionAuthenticator({ config, database, secrets, now }: Needs): CookieAuthenticator {
  const name = sessionCookieName(config);
  const recogniseByCookie = async (credentials: Credentials) => {
    const cookie = cookieValue(credentials.headers['cookie'], name);
    if (cookie === undefined || !cookiesCount(credentials)) return undefined;
    const token = unsign(cookie, await sessionSecret(secrets));
    if (token === undefined) return undefined;
    const row = await database.kysely
      .selectFrom('access.session as session')
      .innerJoin('people.employee as employee', 'employee.id', 'session.employee_id')
      .select(['session.id as session_id', 'session.expires_at', 'employee.id', 'employee.roles', 'employee.unit_id', 'employee.language'])
      .where('session.token', '=', token)
      .where('session.expires_at', '>', now())
      .where('employee.active', '=', true)
      .executeTakeFirst();
    return row && employeeActor(row, { sessionId: row.session_id, until: row.expires_at });
  };
  return { recogniseByCookie };
}

/** The signed part of `value.signature` (HMAC-SHA-256, base64), or undefined if somebody else signed it. */
function unsign(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return undefined;
  const value = cookie.slice(0, dot);
  const expected = createHmac('sha256', secret).update(value).digest();
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined;
}
