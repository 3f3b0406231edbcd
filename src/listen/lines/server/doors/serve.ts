import type { Serving } from '../../contract/deeds.ts';
import { through, type Door } from './door.ts';
import { isNews, noteChange } from './change-of-hands.ts';
import { lockThread } from './lock-thread.ts';
import { matchAgent } from './match-agent.ts';
import { lockWithChair, takeOver } from './take-over.ts';

/** An agent serves the thread in the other system, so they serve it here. */
export function serve(door: Door, { thread: ref, agent, at }: Serving): Promise<string | undefined> {
  return through(door, async (tx) => {
    const agentId = await matchAgent(tx, door, agent);
    const thread = await lockThread(tx, door, ref);
    if (!agentId || !thread?.conversationId || !isNews(thread, at)) return agentId;
    const { chair, conversation } = await lockWithChair(tx, thread.conversationId, agentId);
    // What was told before is no news: somebody may have handed it over here meanwhile.
    const isTold = thread.servedBy === agentId && conversation?.state !== 'waiting';
    if (conversation && !isTold) await takeOver(tx, door, chair, conversation, door.services.now());
    await noteChange(tx, thread, at, agentId);
    return agentId;
  });
}
