import type { Secrets } from '#platform/db/secrets.ts';

/** What session cookies are signed with, the same on every node. */
export async function sessionSecret(secrets: Secrets): Promise<string> {
  return (await secrets.get('access.session')).toString('base64');
}
