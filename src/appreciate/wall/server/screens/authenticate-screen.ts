import type { Actor } from '#platform/http/actor.ts';
import type { KeyAuthenticator } from '#platform/http/authenticator.ts';
import type { Services } from '#platform/http/request-context.ts';
import { hashScreenKey, screenPrefix } from '../screen-key.ts';
import { noteSeen, seenWithin } from './note-seen.ts';

/** Recognises screens by their keys. */
export function authenticateScreen({ database, now }: Pick<Services, 'database' | 'now'>): KeyAuthenticator {
  const recognise = async (key: string): Promise<Actor | undefined> => {
    const row = await database.kysely.selectFrom('wall.screen').select(['id', 'last_seen_at']).where('hash', '=', hashScreenKey(key)).executeTakeFirst();
    if (!row) return undefined;
    const at = now();
    if (!row.last_seen_at || at.getTime() - row.last_seen_at.getTime() >= seenWithin) await noteSeen(database, row.id, at);
    return { kind: 'screen', id: row.id };
  };
  return { prefix: screenPrefix, recognise };
}
