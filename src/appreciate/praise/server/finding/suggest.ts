import { sql } from 'kysely';
import { problems } from '#platform/contract/well-known-problems.ts';
import { onPath } from '#platform/db/on-path.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { mask } from '#platform/text/mask.ts';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { turnsHeard } from '#listen/gate/server/turns-heard.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { openPerConversation, praiseLimit } from '../../contract/limits.ts';
import type { PraiseParts } from '../praise-parts.ts';
import { ringFound } from './ring-found.ts';

/** A thanks a guest heard. */
export interface Suggestion {
  visitId: string;
  handle: string;
  turnKey?: string;
  text?: string;
}

/**
 * A guest shows the agent a thanks they heard. A turn is named by its key, and only one the gate let through to this visit counts;
 * of a call, the guest writes down what they remember. Nobody but the agent sees it. Whoever never sat before an open door learns
 * nothing, neither the channel nor what the customer agreed to.
 * @throws Problem `not-found`, `no-words-here`, `spoken-only`, `too-long-to-hang`, `customer-said-no`.
 */
export async function suggest({ database, actor, bell, now }: RequestContext, { keyOf }: PraiseParts, input: Suggestion) {
  const guest = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: guest.id }, async (tx) => {
    const conversation = await heardConversation(tx, guest.id, input);
    // The lock of a withdrawal: whichever comes second sees the first. Notes of several guests get numbers one after the other.
    await onPath(tx, 'finding', (own) => lockConversation(own, conversation.id));
    const heard = turnsHeard(await readLog(tx, conversation.id), input.visitId, keyOf);
    if (!heard.facts.spans.some(({ audience }) => audience.has(input.visitId))) throw new Problem(problems.notFound);
    if (heard.facts.refusals.has('quote')) throw new Problem(praiseProblems.saidNo);
    const turn = input.turnKey === undefined ? undefined : heard.turns.find(({ key, by, stands }) => key === input.turnKey && by === 'customer' && stands);
    if (input.turnKey !== undefined && !turn) throw new Problem(praiseProblems.noWords, { field: 'turnKey' });
    const words = turn ? null : noted(input.text, conversation);
    await onPath(tx, 'finding', (own) => addFinding(own, { conversationId: conversation.id, seq: turn?.seq, words, saidAt: turn ? new Date(turn.at) : now() }, now()));
    tx.afterCommit(() => ringFound(bell, [conversation.id]));
    return {};
  });
}

async function heardConversation(tx: Transaction, guestId: string, { visitId, handle }: Suggestion) {
  const row = await tx.db
    .selectFrom('shadowing.visit as v')
    .innerJoin('impressions.place as p', 'p.visit_id', 'v.id')
    .innerJoin('conversations.conversation as c', 'c.id', 'p.conversation_id')
    .select(['c.id', 'c.channel', 'c.language'])
    .where('v.id', '=', visitId)
    .where('v.guest_id', '=', guestId)
    .where('p.handle', '=', handle)
    .executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}

/** What a guest writes down of something spoken: masked, like everything that is kept. */
function noted(text: string | undefined, { channel, language }: { channel: string; language: string }): string {
  if (text === undefined) throw new Problem(praiseProblems.noWords, { field: 'text' });
  if (!isSpoken(channel)) throw new Problem(praiseProblems.spokenOnly, { field: 'text' });
  const said = text.trim();
  if (said.length > praiseLimit) throw new Problem(praiseProblems.tooLong, { field: 'text' });
  return mask(said, { lang: language as 'de' | 'en', style: 'readable' }).text;
}

/** What was found before, let go, or noted in the same words, is not put before the agent again; and nobody is buried in suggestions. */
async function addFinding(tx: Transaction, finding: { conversationId: string; seq: number | undefined; words: string | null; saidAt: Date }, now: Date) {
  const { conversationId, words, saidAt } = finding;
  await sql`
    insert into praise.found (conversation_id, seq, found_by, gratitude, praise, words, said_at, found_at)
    select ${conversationId}, coalesce(${finding.seq ?? null}::int, least(0, min(f.seq)) - 1), 'guest', 1, 1, ${words}, ${saidAt}, ${now}
    from praise.found f where f.conversation_id = ${conversationId}
    having count(*) filter (where f.found_by = 'guest' and not f.kept and f.let_go_at is null) < ${openPerConversation}
      and count(*) filter (where f.words = ${words}) = 0
    on conflict do nothing`.execute(tx.db);
}
