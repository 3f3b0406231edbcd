import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Masked } from '../contract/impression.ts';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionProblems } from '../contract/problems.ts';
import { heardInVisit, type HeardHere } from './heard-in-visit.ts';
import { impressionRows } from './impression-rows.ts';
import type { ImpressionParts } from './impression-parts.ts';
import { maskLine } from './mask-line.ts';
import { ownImpression } from './own-impression.ts';
import { settleWords } from './settle-words.ts';
import { shapeImpression } from './shape-impression.ts';
import { writeQuote } from './write-quote.ts';

/** What a guest sends. */
export interface Recording {
  id: string;
  visitId: string;
  anchor: { handle: string; turnKey: string } | null;
  kind: ImpressionKind;
  text: string;
  consequence: string | null;
  quote: { turnKey: string; start: number; end: number } | null;
  at: string;
}

/**
 * Writes down an impression beside the turn it belongs to, also when it arrives long after: a guest without connection goes on
 * writing. The same id again answers with what is stored.
 */
export async function record(context: RequestContext, { keyOf }: ImpressionParts, input: Recording) {
  const { database, now } = context;
  const author = asEmployee(context.actor);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    let masked: Masked[] = [];
    await once(context, tx, 'impressions.record', input, async () => {
      const known = await impressionRows(tx).where('i.id', '=', input.id).executeTakeFirst();
      if (known) return ownOnly(author, known);
      const visit = await visitOfGuest(tx, input.visitId, author.id);
      const place = await placeOf(tx, input);
      const heard = await heardInVisit(tx, input.visitId, keyOf);
      const turn = anchored(input, place, heard);
      const settled = settleWords({ ...input, selection: input.quote, hasQuote: false }, heard);
      const about = place?.conversationId ? await aboutOf(tx, place.conversationId) : undefined;
      const line = maskLine(settled, about?.language === 'en' ? 'en' : author.language);
      masked = line.masked;
      const stored = await tx.db
        .insertInto('impressions.impression')
        .values({
          id: input.id,
          author_id: author.id,
          visit_id: input.visitId,
          kind: input.kind,
          text: line.text,
          consequence: line.consequence,
          handle: input.anchor?.handle ?? null,
          turn_key: input.anchor?.turnKey ?? null,
          conversation_id: turn?.conversationId ?? null,
          seq: turn?.seq ?? null,
          ...about,
          unit_id: author.unitId,
          at: within(new Date(input.at), visit.begun_at, now()),
          recorded_at: now(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      // Another tab sent the same one at this very moment, or the id is somebody else's.
      if (!stored) return ownOnly(author, await impressionRows(tx).where('i.id', '=', input.id).executeTakeFirst());
      if (settled.quote) await writeQuote(tx, keyOf, input, settled.quote, line.excerpt ?? '');
      return { id: input.id };
    });
    return { impression: shapeImpression(await ownImpression(tx, author, input.id), author), masked };
  });
}

/** @throws Problem `id-taken`, the same for a colleague's impression and for one the author may not see. */
function ownOnly(author: Employee, known: { id: string; author_id: string } | undefined): { id: string } {
  if (known?.author_id !== author.id) throw new Problem(impressionProblems.idTaken, { field: 'id' });
  return { id: known.id };
}

async function visitOfGuest(tx: Transaction, visitId: string, guestId: string): Promise<{ begun_at: Date }> {
  const visit = await tx.db
    .selectFrom('shadowing.visit')
    .select('begun_at')
    .where('id', '=', visitId)
    .where('guest_id', '=', guestId)
    .executeTakeFirst();
  if (!visit?.begun_at) throw new Problem(problems.notFound);
  return { begun_at: visit.begun_at };
}

async function placeOf(tx: Transaction, { visitId, anchor }: Recording): Promise<{ conversationId: string | null } | undefined> {
  if (!anchor) return undefined;
  const place = await tx.db
    .selectFrom('impressions.place')
    .select('conversation_id')
    .where('visit_id', '=', visitId)
    .where('handle', '=', anchor.handle)
    .executeTakeFirst();
  if (!place) throw new Problem(impressionProblems.unheard, { field: 'anchor.handle' });
  return { conversationId: place.conversation_id };
}

/** The turn of the anchor. Undefined without one, and when the conversation has been deleted meanwhile. */
function anchored({ anchor }: Recording, place: { conversationId: string | null } | undefined, heard: readonly HeardHere[]): HeardHere | undefined {
  if (!anchor || !place?.conversationId) return undefined;
  const turn = heard.find((each) => each.key === anchor.turnKey && each.handle === anchor.handle);
  if (!turn) throw new Problem(impressionProblems.unheard, { field: 'anchor.turnKey' });
  return turn;
}

async function aboutOf(tx: Transaction, conversationId: string) {
  return tx.db
    .selectFrom('conversations.conversation')
    .select(['channel', 'language', 'origin', 'brand_id', 'product_id', 'reason_id'])
    .where('id', '=', conversationId)
    .executeTakeFirst();
}

/** The browser's clock may be wrong: never before the visit began, never in the future. */
function within(at: Date, earliest: Date, latest: Date): Date {
  return new Date(Math.min(Math.max(at.getTime(), earliest.getTime()), latest.getTime()));
}
