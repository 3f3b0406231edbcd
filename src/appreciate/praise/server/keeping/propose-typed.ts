import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { TypedProposal } from '../../contract/found-thanks.ts';
import { servedConversation } from './served-turn.ts';
import { typedWords, type Typed } from './typed-words.ts';

/** Thanks said aloud as it would hang. Keeps nothing. @throws Problem `spoken-only`. */
export async function proposeTyped({ database, actor }: RequestContext, input: Typed): Promise<TypedProposal> {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    return typedWords(tx, agent, await servedConversation(tx, input.conversationId, agent.id), input);
  });
}
