import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { SettledChoice } from '../contract/poster-choice.ts';
import type { Poster } from '../contract/poster.ts';
import { putPoster } from './create.ts';
import { ownPoster } from './own-poster.ts';
import { shapePoster } from './shape-poster.ts';

/** Draws a new poster by the choice of an earlier one, which stays where it is with what is known of it. @throws Problem `poster-busy`. */
export async function drawAgain(context: RequestContext, input: { posterId: string }): Promise<Poster> {
  const { database, language, now } = context;
  const maker = asEmployee(context.actor);
  return transact(database, { path: 'praise', actor: maker.id }, async (tx) => {
    const { choice } = await ownPoster(tx, maker.id, input.posterId);
    const { id } = await once(context, tx, 'posters.drawAgain', input, () => putPoster(context, tx, maker.id, choice as unknown as SettledChoice));
    return shapePoster(await ownPoster(tx, maker.id, id), { language, now: now() });
  });
}
