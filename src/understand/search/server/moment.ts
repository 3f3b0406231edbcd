import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import type { MomentAround } from '#listen/impressions/contract/moment-around.ts';
import { momentAround } from '#listen/impressions/server/moment/moment-around.ts';
import { evidenceOf } from './evidence-of.ts';

/** What the moment needs besides the services everybody has. */
export interface MomentParts {
  keyOf: TurnKey;
}

/** Leads from evidence to the turns around it: the serving agent, and guests who heard it while the customer lets them. */
export async function moment(context: RequestContext, { keyOf }: MomentParts, { id }: { id: string }): Promise<MomentAround> {
  const reader = asEmployee(context.actor);
  const row = await transact(context.database, { path: 'evidence', actor: reader.id }, (tx) => evidenceOf(tx, id));
  if (row.handle === null) return { state: 'closed', why: 'no-moment' };
  const { conversation_id: conversationId, seq, at } = row;
  if (conversationId === null || seq === null) return { state: 'closed', why: 'deleted' };
  return momentAround(context, reader, { conversationId, seq, at }, keyOf);
}
