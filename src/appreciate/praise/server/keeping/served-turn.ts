import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import { praiseProblems } from '../../contract/problems.ts';

/** Words in a conversation, as the agent who serves it reads them. */
export interface ServedTurn {
  text: string;
  /** What the agent had said before. */
  asked: string | undefined;
  saidAt: Date;
}

/** A conversation as its thanks needs it. */
export interface ServedConversation {
  id: string;
  customerId: string;
  channel: 'chat' | 'mail' | 'call' | 'social' | 'in-person';
  origin: string;
  language: 'de' | 'en';
  state: string;
  brandId: string | null;
  productId: string | null;
  reasonId: string | null;
}

/**
 * A conversation this agent serves or served last, locked on demand; on path `serving`.
 * @throws Problem `not-found`, the same whether it does not exist or is somebody else’s.
 */
export async function servedConversation(tx: Transaction, conversationId: string, agentId: string, { lock = false } = {}): Promise<ServedConversation> {
  let query = tx.db
    .selectFrom('conversations.conversation')
    .select(['id', 'customer_id', 'channel', 'origin', 'language', 'state', 'brand_id', 'product_id', 'reason_id'])
    .where('id', '=', conversationId)
    .where('agent_id', '=', agentId);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return {
    id: row.id,
    customerId: row.customer_id,
    channel: row.channel as ServedConversation['channel'],
    origin: row.origin,
    language: row.language as 'de' | 'en',
    state: row.state,
    brandId: row.brand_id,
    productId: row.product_id,
    reasonId: row.reason_id,
  };
}

/** The customer’s words at a number; a guest’s note of spoken ones where it is negative. @throws Problem `no-words-here`. */
export async function servedTurn(tx: Transaction, conversationId: string, seq: number): Promise<ServedTurn> {
  if (seq < 0) return notedWords(tx, conversationId, seq);
  const said = await tx.db
    .selectFrom('conversations.event')
    .select(['seq', 'at', 'party', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'turn')
    .where('seq', '<=', seq)
    .where('seq', '>', seq - 20)
    .orderBy('seq', 'desc')
    .execute();
  const [turn, ...before] = said;
  if (turn?.seq !== seq || turn.party !== 'customer') throw new Problem(praiseProblems.noWords, { field: 'seq' });
  const asked = before.find(({ party }) => party === 'agent');
  return { text: textOf(turn.body), asked: asked && textOf(asked.body), saidAt: turn.at };
}

async function notedWords(tx: Transaction, conversationId: string, seq: number): Promise<ServedTurn> {
  const noted = await tx.db.selectFrom('praise.found').select(['words', 'said_at']).where('conversation_id', '=', conversationId).where('seq', '=', seq).executeTakeFirst();
  if (!noted || noted.words === null) throw new Problem(praiseProblems.noWords, { field: 'seq' });
  return { text: noted.words, asked: undefined, saidAt: noted.said_at };
}

function textOf(body: unknown): string {
  return (body as EventBody<'turn'>).text;
}
