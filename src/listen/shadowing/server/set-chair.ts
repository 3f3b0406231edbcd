import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { close } from '#listen/asking/server/pause.ts';
import { lockServedAll } from '#listen/conversations/server/lock-served-all.ts';
import type { OwnChair } from '../contract/visit.ts';
import { chairNow } from './chair-now.ts';
import { lockChair } from './lock-chair.ts';
import { loadOwnChair } from './own-chair.ts';
import type { ShadowingParts } from './shadowing-parts.ts';

/** Offers the chair, closes it, or begins a breather: every door closes until the agent opens it again. */
export async function setChair(
  { database, actor, clock, now }: RequestContext,
  { feed, room }: ShadowingParts,
  input: { state: 'free' | 'closed' | 'breather'; minutes: number },
): Promise<OwnChair> {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const before = chairNow(await lockChair(tx, agent.id), now());
    const until = input.state === 'breather' ? new Date(now().getTime() + input.minutes * 60_000) : null;
    // A second breather on top of the first remembers what was before both.
    const remembered = input.state === 'breather' && before !== 'breather' ? { after_breather: before } : {};
    await tx.db
      .updateTable('shadowing.chair')
      .set({ state: input.state, until, ...remembered, changed_at: now() })
      .where('agent_id', '=', agent.id)
      .execute();
    if (input.state === 'breather') {
      for (const conversation of await lockServedAll(tx, agent.id)) await close(tx, feed, conversation, agent.id, { clock, now });
    }
    tx.afterCommit(() => room.changed(agent.id));
    return loadOwnChair(tx, agent.id, now());
  });
}
