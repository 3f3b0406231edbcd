import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { MomentAround } from '#listen/impressions/contract/moment-around.ts';
import { momentAround } from '#listen/impressions/server/moment/moment-around.ts';
import type { PraiseParts } from '../praise-parts.ts';
import { keptPlace } from './kept-place.ts';

/** The turns around a thanks, for those who may read them. Whoever may not learns nothing of where it comes from. @throws Problem `not-found`. */
export async function moment(context: RequestContext, { keyOf }: PraiseParts, { id }: { id: string }): Promise<MomentAround> {
  const reader = asEmployee(context.actor);
  const { place } = await keptPlace(context.database, reader, id);
  return place ? momentAround(context, reader, place, keyOf) : { state: 'closed', why: 'not-yours' };
}
