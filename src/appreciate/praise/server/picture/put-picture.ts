import type { FastifyInstance } from 'fastify';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { photoMediaTypes } from '../../contract/photo-media-types.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { lockOwn } from '../keeping/own-praise.ts';
import { gatherPhoto } from './gather-photo.ts';
import { readPhoto } from './read-photo.ts';

/** What pictures are sealed for. */
export const pictureSeal = 'praise.picture';

/** Lets photographs through to the operation as they arrive, so that a far too large one is never held. */
export function acceptPhotos(app: FastifyInstance): void {
  app.addContentTypeParser([...photoMediaTypes], (_request, payload, done) => done(null, payload));
}

/**
 * Adds the photograph of a card, written anew without what a camera wrote beside it.
 * @throws Problem `picture-too-large`, `not-a-picture`; `only-on-paper` where there never was a card.
 */
export async function putPicture(context: RequestContext, { params: { id }, body }: { params: { id: string }; body: AsyncIterable<Uint8Array> }) {
  const { database, actor, bell, vault, now } = context;
  const keeper = asEmployee(actor);
  // Whether it may have one is known before it is read: nobody sends 20 MB for nothing.
  await transact(database, { path: 'praise', actor: keeper.id }, async (tx) => assertCard(await lockOwn(tx, keeper, id)));
  using gathered = await gatherPhoto(body);
  const photo = await readPhoto(gathered.bytes);
  const sealed = vault.seal(pictureSeal, photo.content);
  await transact(database, { path: 'praise', actor: keeper.id }, async (tx) => {
    assertCard(await lockOwn(tx, keeper, id));
    const picture = { width: photo.width, height: photo.height, sealed, added_at: now() };
    await tx.db
      .insertInto('praise.picture')
      .values({ thanks_id: id, ...picture })
      .onConflict((conflict) => conflict.column('thanks_id').doUpdateSet(picture))
      .execute();
    tx.afterCommit(() => ringPraise(bell, id));
  });
  return { width: photo.width, height: photo.height };
}

/** Takes it away; the words stay. */
export async function removePicture({ database, actor, bell }: RequestContext, { id }: { id: string }) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'praise', actor: keeper.id }, async (tx) => {
    await lockOwn(tx, keeper, id);
    await tx.db.deleteFrom('praise.picture').where('thanks_id', '=', id).execute();
    tx.afterCommit(() => ringPraise(bell, id));
    return {};
  });
}

function assertCard({ channel, state, removed_at: removedAt }: { channel: string; state: string; removed_at: Date | null }): void {
  if (state !== 'standing' || removedAt !== null) throw new Problem(problems.notFound);
  if (channel !== 'card' && channel !== 'letter') throw new Problem(praiseProblems.onPaper, { field: 'body' });
}
