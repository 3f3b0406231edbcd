import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { opensFor } from '#listen/impressions/server/moment/opens-for.ts';
import type { PraiseParts } from '../praise-parts.ts';
import { keptPlace } from './kept-place.ts';

/** Where a thanks leads its reader. @throws Problem `not-found`. */
export async function wayBack({ database, actor }: RequestContext, { keyOf }: PraiseParts, { id }: { id: string }) {
  const reader = asEmployee(actor);
  const { isMine, place } = await keptPlace(database, reader, id);
  return { collection: isMine, moment: place !== undefined && (await opensFor(database, reader, place, keyOf)) };
}
