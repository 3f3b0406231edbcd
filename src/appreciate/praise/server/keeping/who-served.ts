import type { Transaction } from '#platform/db/transact.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';

/**
 * Who served a conversation when something was said in it, and so earned the thanks: whoever had taken it or got it last by then.
 * Undefined where nobody had yet; on a path that reads the log.
 * @param said number of the turn, and when; a guest’s note of spoken words has only the latter.
 */
export async function whoServed({ db }: Transaction, conversationId: string, said: { seq: number; saidAt: Date }): Promise<string | undefined> {
  const before = db
    .selectFrom('conversations.event')
    .select(['kind', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('kind', 'in', ['taken', 'handed-over'])
    .orderBy('seq', 'desc');
  const event = await (said.seq > 0 ? before.where('seq', '<', said.seq) : before.where('at', '<=', said.saidAt)).limit(1).executeTakeFirst();
  if (!event) return undefined;
  const agentId = event.kind === 'taken' ? (event.body as EventBody<'taken'>).agentId : (event.body as EventBody<'handed-over'>).to;
  const known = await db.selectFrom('people.employee').select('id').where('id', '=', agentId).executeTakeFirst();
  return known?.id;
}
