import { problems } from '#platform/contract/well-known-problems.ts';
import { onPath } from '#platform/db/on-path.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { NotedPermission } from '../../contract/praise.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { praiseLimit } from '../../contract/limits.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { insertThanks, isKept, type Added } from './insert-thanks.ts';
import { ownNames } from './own-names.ts';
import { ownPraise } from './own-praise.ts';
import { proposedWords } from './proposed-words.ts';

/** Words that came on paper. */
export interface Pasting extends Added {
  id: string;
  channel: 'letter' | 'card';
  text: string;
  language?: 'de' | 'en';
  writtenOn?: string;
  permission: NotedPermission | null;
  /** The colleague it thanks, if that is not whoever pastes it. */
  earnedBy?: string;
  reasonId?: string | null;
  productId?: string | null;
}

/** Keeps the words of a letter or a card. It hangs as far as the noted permission says. @throws Problem `too-long-to-hang`. */
export async function paste({ database, actor, bell, now }: RequestContext, input: Pasting) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    if (await onPath(tx, 'praise', (own) => isKept(own, agent, input.id))) return ownPraise(tx, agent, input.id);
    const text = input.text.trim();
    // Whoever pastes a book is told so before it is read for names.
    if (text.length > 4 * praiseLimit) throw new Problem(praiseProblems.tooLong, { field: 'text' });
    const keep = input.showsName && (input.earnedBy ?? agent.id) === agent.id ? await ownNames(tx, agent.id) : [];
    const words = proposedWords({ text, stretch: { start: 0, end: text.length }, also: [], leave: [], keep, language: input.language ?? agent.language, field: 'text' });
    const about = await paperAbout(tx, input);
    await assertColleague(tx, input.earnedBy);
    const saidAt = input.writtenOn === undefined ? now() : noon(input.writtenOn, now());
    await onPath(tx, 'praise', (own) => insertThanks(own, agent, { origin: 'real', ...input, ...words, language: input.language ?? words.language, saidAt, about, earnerId: input.earnedBy, noted: input.permission }, now()));
    tx.afterCommit(() => ringPraise(bell, input.id));
    return ownPraise(tx, agent, input.id);
  });
}

/** @throws Problem `invalid-input` for somebody who does not work here. */
async function assertColleague(tx: Transaction, earnedBy: string | undefined): Promise<void> {
  if (earnedBy === undefined) return;
  const colleague = await tx.db.selectFrom('people.employee').select('id').where('id', '=', earnedBy).where('active', '=', true).executeTakeFirst();
  if (!colleague) throw new Problem(problems.invalidInput, { field: 'earnedBy' });
}

/** What a letter is about, in the catalogue’s terms; the brand is the product’s. @throws Problem `invalid-input`. */
export async function paperAbout(tx: Transaction, { reasonId = null, productId = null }: Pick<Pasting, 'reasonId' | 'productId'>) {
  if (reasonId !== null && !(await tx.db.selectFrom('conversations.reason').select('id').where('id', '=', reasonId).executeTakeFirst())) {
    throw new Problem(problems.invalidInput, { field: 'reasonId' });
  }
  const product = productId === null ? undefined : await tx.db.selectFrom('conversations.product').select('brand_id').where('id', '=', productId).executeTakeFirst();
  if (productId !== null && !product) throw new Problem(problems.invalidInput, { field: 'productId' });
  return { reasonId, productId, brandId: product?.brand_id ?? null };
}

/** A day as a moment that is on that day in every time zone of the house; never in the future. */
function noon(day: string, now: Date): Date {
  return new Date(Math.min(new Date(`${day}T12:00:00Z`).getTime(), now.getTime()));
}
