import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Occasion } from '#listen/conversations/contract/met.ts';
import { loadView } from '#listen/desk/server/load-view.ts';
import { beginTalk } from './begin-talk.ts';
import type { InPersonParts } from './in-person-parts.ts';

/** The agent begins to note a talk. A retry finds the talk it began, as long as it goes on. */
export async function begin(context: RequestContext, { feed }: InPersonParts, input: { language: 'de' | 'en'; occasion: Occasion; place?: string }) {
  const { database, actor, now, vault } = context;
  const agent = asEmployee(actor);
  const { language, occasion, place = null } = input;
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const { conversationId } = await once(context, tx, 'inPerson.begin', input, async () => {
      const { id } = await beginTalk(tx, { feed, vault }, { agentId: agent.id, language, met: { occasion, place }, origin: 'real', now: now() });
      return { conversationId: id };
    });
    return (await loadView(tx, agent.id, conversationId)).view.conversation;
  });
}
