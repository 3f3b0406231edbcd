import { problems } from '#platform/contract/well-known-problems.ts';
import { onPath } from '#platform/db/on-path.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { MaskKind, Stretch } from '../../contract/found-thanks.ts';
import type { NotedPermission } from '../../contract/praise.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import type { ThanksRow } from '../hung/thanks-rows.ts';
import { nameHelpers, type Added } from './insert-thanks.ts';
import { lockOwn, ownPraise } from './own-praise.ts';
import { ownNames } from './own-names.ts';
import { paperAbout } from './paste.ts';
import { proposedWords } from './proposed-words.ts';
import { trimmed } from './trimmed.ts';

/** What may be changed; a field left out stays. */
export interface Change extends Added {
  id: string;
  stretch?: Stretch;
  also?: Array<Stretch & { kind: MaskKind }>;
  permission?: NotedPermission | null;
  reasonId?: string | null;
  productId?: string | null;
}

/** Changes what somebody kept. The words only become fewer. @throws Problem `only-on-paper` for what the ledger or the conversation says. */
export async function change({ database, actor, bell, now }: RequestContext, input: Change) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'serving', actor: keeper.id }, async (tx) => {
    await onPath(tx, 'praise', async (own) => {
      const row = await lockOwn(own, keeper, input.id);
      if (row.removed_at !== null || row.text === null) throw new Problem(problems.notFound);
      // A colleague’s name is theirs to show.
      const showsName = row.earner_id === null ? (input.showsName ?? row.shows_name) : row.shows_name;
      const { took } = input;
      await own.db
        .updateTable('praise.thanks')
        .set({
          text: await fewerWords(own, row, { ...input, showsName }, keeper.id),
          mood: input.mood ?? row.mood,
          weight: input.weight ?? row.weight,
          shows_name: showsName,
          ...(took && { clicks: took.clicks ?? null, minutes: took.minutes ?? null }),
          ...(await paperOnly(own, row, input)),
          changed_at: now(),
        })
        .where('id', '=', row.id)
        .execute();
      if (input.helpers) await nameHelpers(own, row.id, input.helpers);
    });
    tx.afterCommit(() => ringPraise(bell, input.id));
    return ownPraise(tx, keeper, input.id);
  });
}

/** The words with less of them, masked anew: a name that may no longer hang becomes a letter. */
async function fewerWords(tx: Transaction, row: ThanksRow, { stretch, also = [], showsName }: Change, keeperId: string): Promise<string> {
  const text = row.text ?? '';
  const isSame = !stretch && also.length === 0 && showsName === row.shows_name;
  if (isSame) return text;
  if (stretch && (stretch.end > text.length || stretch.start >= stretch.end)) throw new Problem(praiseProblems.noWords, { field: 'stretch' });
  const words = { text, stretch: trimmed(text, stretch ?? { start: 0, end: text.length }), also, leave: [], language: row.language as 'de' | 'en', field: 'stretch' as const };
  return proposedWords({ ...words, keep: showsName ? await ownNames(tx, keeperId) : [] }).text;
}

async function paperOnly(tx: Transaction, row: ThanksRow, { permission, reasonId, productId }: Change) {
  const isPaper = row.channel === 'letter' || row.channel === 'card';
  const field = permission !== undefined ? 'permission' : reasonId !== undefined ? 'reasonId' : productId !== undefined ? 'productId' : undefined;
  if (field !== undefined && !isPaper) throw new Problem(praiseProblems.onPaper, { field });
  if (field === undefined) return {};
  const about = await paperAbout(tx, { reasonId: reasonId === undefined ? row.reason_id : reasonId, productId: productId === undefined ? row.product_id : productId });
  return {
    reason_id: about.reasonId,
    product_id: about.productId,
    brand_id: about.brandId,
    ...(permission !== undefined && { noted_may: permission?.may ?? null, noted_how: permission?.how ?? null, noted_on: permission?.on ?? null }),
  };
}
