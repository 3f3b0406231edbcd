import type { Authenticator } from '#platform/http/authenticator.ts';
import { bearerKey } from '#platform/http/bearer-key.ts';
import type { Services } from '#platform/http/request-context.ts';
import { hashScreenKey, screenPrefix } from '../screen-key.ts';

const minute = 60_000;

/** Recognises screens by their keys. An unknown or revoked key makes a stranger, whatever cookies came along. */
export function authenticateScreen({ database, now }: Pick<Services, 'database' | 'now'>): Authenticator {
  return async (credentials) => {
    const key = bearerKey(credentials);
    if (!key?.startsWith(screenPrefix)) return undefined;
    const row = await database.kysely.selectFrom('wall.screen').select(['id', 'last_seen_at']).where('hash', '=', hashScreenKey(key)).executeTakeFirst();
    if (!row) return { kind: 'stranger' };
    const at = now();
    if (!row.last_seen_at || at.getTime() - row.last_seen_at.getTime() >= minute) {
      await database.kysely.updateTable('wall.screen').set({ last_seen_at: at }).where('id', '=', row.id).execute();
    }
    return { kind: 'screen', id: row.id };
  };
}
