import { v7 } from 'uuid';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { mostVoices } from '../contract/limits.ts';
import type { PosterChoice, SettledChoice } from '../contract/poster-choice.ts';
import type { Poster } from '../contract/poster.ts';
import { posterProblems } from '../contract/problems.ts';
import { drawJob } from './draw-job.ts';
import { loadPraises } from './load-praises.ts';
import { ownPoster } from './own-poster.ts';
import { settleChoice } from './settle-choice.ts';
import { shapePoster } from './shape-poster.ts';

/** Posters of one person that may wait or be drawn at a time. */
const atOnce = 5;

/**
 * Has a poster drawn, outside of the request.
 * @throws Problem `poster-paper-too-large`, `poster-paper-too-small`, `poster-nothing-hangs`, `poster-too-many-voices`, `poster-busy`.
 */
export async function create(context: RequestContext, input: PosterChoice): Promise<Poster> {
  const { database, language, now } = context;
  const maker = asEmployee(context.actor);
  const choice = await settleChoice(context, input);
  const praises = await loadPraises(database, choice, choice.language);
  if (praises.length === 0) throw new Problem(posterProblems.nothingHangs, { field: 'scope' });
  if (praises.length > mostVoices) throw new Problem(posterProblems.tooMany, { field: 'since' });
  return transact(database, { path: 'none', actor: maker.id }, async (tx) => {
    const { id } = await once(context, tx, 'posters.create', input, () => putPoster(context, tx, maker.id, choice));
    return shapePoster(await ownPoster(tx, maker.id, id), { language, now: now() });
  });
}

/** Writes a poster down and queues its drawing. @throws Problem `poster-busy` when several of theirs are under way. */
export async function putPoster({ jobs, now }: Pick<RequestContext, 'jobs' | 'now'>, tx: Transaction, makerId: string, choice: SettledChoice): Promise<{ id: string }> {
  await assertPatience(tx, makerId);
  const id = v7();
  await tx.db
    .insertInto('posters.poster')
    .values({ id, made_by: makerId, made_at: now(), choice: JSON.stringify(choice), scope: choice.scope, language: choice.language, seen_at: now() })
    .execute();
  await jobs.add(tx, drawJob, { posterId: id }, { queue: drawJob });
  return { id };
}

async function assertPatience({ db }: Transaction, makerId: string): Promise<void> {
  const { open } = await db
    .selectFrom('posters.poster')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('made_by', '=', makerId)
    .where('state', 'in', ['waiting', 'drawing'])
    .executeTakeFirstOrThrow();
  if (Number(open) >= atOnce) throw new Problem(posterProblems.busy);
}
