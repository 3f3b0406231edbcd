import type { Transaction } from '#platform/db/transact.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Took } from '../../contract/hung-praise.ts';
import type { Mood } from '../../contract/mood.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { guessMood } from './guess-mood.ts';

/** What a keeper adds to the words. */
export interface Added {
  mood?: Mood;
  weight?: number;
  helpers?: string[];
  took?: Took;
  showsName?: boolean;
}

/** A thanks about to be kept: its words are masked already. */
export interface NewThanks extends Added {
  id: string;
  text: string;
  language: 'de' | 'en';
  channel: string;
  origin: string;
  saidAt: Date;
  from?: { conversationId: string; customerId: string; seq: number | null };
  about?: { brandId: string | null; productId: string | null; reasonId: string | null };
  /** Whoever was thanked, if that is somebody else: it waits for their yes. */
  earnerId?: string | undefined;
  noted?: { may: 'inside' | 'outside'; how: string; on: string } | null;
}

/**
 * Writes a thanks down, on path `praise`; nothing where the same call came a moment before. What its customer agrees to is read off
 * the ledger by a trigger.
 * @throws Problem `invalid-input` for a unit nobody knows, `praise-id-taken`.
 */
export async function insertThanks(tx: Transaction, keeper: Employee, thanks: NewThanks, now: Date): Promise<void> {
  const { from, about, noted, took, earnerId } = thanks;
  const added = await tx.db
    .insertInto('praise.thanks')
    .values({
      id: thanks.id,
      keeper_id: keeper.id,
      text: thanks.text,
      language: thanks.language,
      channel: thanks.channel,
      origin: thanks.origin,
      mood: thanks.mood ?? guessMood(thanks.text),
      weight: thanks.weight ?? 1,
      said_at: thanks.saidAt,
      kept_at: now,
      conversation_id: from?.conversationId ?? null,
      customer_id: from?.customerId ?? null,
      seq: from?.seq ?? null,
      brand_id: about?.brandId ?? null,
      product_id: about?.productId ?? null,
      reason_id: about?.reasonId ?? null,
      noted_may: noted?.may ?? null,
      noted_how: noted?.how ?? null,
      noted_on: noted?.on ?? null,
      unit_id: keeper.unitId,
      clicks: took?.clicks ?? null,
      minutes: took?.minutes ?? null,
      earner_id: earnerId === keeper.id ? null : (earnerId ?? null),
      // Only those whose name it is show it.
      shows_name: (earnerId === undefined || earnerId === keeper.id) && (thanks.showsName ?? false),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await nameHelpers(tx, thanks.id, thanks.helpers ?? []);
  else if (!(await isKept(tx, keeper, thanks.id))) throw new Problem(praiseProblems.idTaken, { field: 'id' });
}

/** Replaces the units that helped. @throws Problem `invalid-input` for a unit nobody knows. */
export async function nameHelpers(tx: Transaction, thanksId: string, unitIds: readonly string[]): Promise<void> {
  const units = [...new Set(unitIds)];
  await tx.db.deleteFrom('praise.helper').where('thanks_id', '=', thanksId).execute();
  if (units.length === 0) return;
  const known = await tx.db.selectFrom('people.unit').select('id').where('id', '=', ({ fn, val }) => fn.any(val(units))).execute();
  if (known.length < units.length) throw new Problem(problems.invalidInput, { field: 'helpers' });
  await tx.db.insertInto('praise.helper').values(units.map((unitId) => ({ thanks_id: thanksId, unit_id: unitId }))).execute();
}

/** Whether this thanks is kept already: the same call came twice. @throws Problem `praise-id-taken` for a colleague’s that hangs. */
export async function isKept(tx: Transaction, keeper: Employee, id: string): Promise<boolean> {
  const known = await tx.db.selectFrom('praise.thanks').select('keeper_id').where('id', '=', id).executeTakeFirst();
  if (known && known.keeper_id !== keeper.id) throw new Problem(praiseProblems.idTaken, { field: 'id' });
  return known !== undefined;
}
