import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { replayDesk } from './replay-desk.ts';
import type { ReplayParts } from './replay-parts.ts';

/**
 * Opens or closes the replay desk. While it is closed it is not among the colleagues a conversation can be handed to, and its
 * chair is not offered.
 */
export async function setDesk({ database }: RequestContext, { within }: ReplayParts, input: { open: boolean }) {
  const desk = await transact(database, { path: 'none', actor: null }, async (tx) => {
    const found = await replayDesk(tx);
    await tx.db.updateTable('people.employee').set({ active: input.open }).where('id', '=', found.id).execute();
    return found;
  });
  await within(desk).shadowing.setChair({ state: input.open ? 'free' : 'closed' });
  return { agentId: desk.id };
}
