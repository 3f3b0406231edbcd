import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { reasonNamed } from '#listen/imports/server/reason-named.ts';
import { played } from './played.ts';
import type { ReplayParts } from './replay-parts.ts';

/** Wraps up and closes; a repeated call finds it closed. */
export async function close(context: RequestContext, { within }: ReplayParts, input: { conversationId: string; reason: string | null }) {
  const { desk, state } = await played(context, input.conversationId);
  if (state === 'closed') return {};
  const reasonId = await transact(context.database, { path: 'none', actor: null }, (tx) => reasonNamed(tx, input.reason));
  const { conversationId } = input;
  const { desk: operations } = within(desk);
  await operations.wrapUp({ conversationId });
  await operations.close({ conversationId, reasonId });
  return {};
}
