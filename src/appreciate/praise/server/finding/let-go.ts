import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { undoFor } from '../../contract/limits.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { teach, unteach } from '../learning/teach.ts';
import { servedConversation } from '../keeping/served-turn.ts';
import { findings, shapeFinding, type FindingRow } from './open-findings.ts';
import { ringFound } from './ring-found.ts';

interface Place {
  conversationId: string;
  seq: number;
}

/** The agent lets a found thanks go: it is none, or none for a wall. For an hour it can be brought back. */
export async function letGo({ database, actor, bell, now }: RequestContext, place: Place) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const found = await lockFinding(tx, agent.id, place);
    const at = found.let_go_at ?? now();
    if (found.let_go_at === null) {
      await where(tx.db.updateTable('praise.found').set({ let_go_at: at }), place).execute();
      await teach(tx, bell, place, false, now());
      tx.afterCommit(() => ringFound(bell, [place.conversationId]));
    }
    return { until: new Date(at.getTime() + undoFor).toISOString() };
  });
}

/** Brings back what was let go within the last hour. @throws Problem `too-late-to-bring-back`. */
export async function bringBack({ database, actor, bell, now }: RequestContext, place: Place) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const found = await lockFinding(tx, agent.id, place);
    if (found.let_go_at !== null) {
      if (found.let_go_at.getTime() + undoFor <= now().getTime()) throw new Problem(praiseProblems.tooLate);
      await where(tx.db.updateTable('praise.found').set({ let_go_at: null }), place).execute();
      await unteach(tx, bell, place);
      tx.afterCommit(() => ringFound(bell, [place.conversationId]));
    }
    return shapeFinding(found);
  });
}

/** @throws Problem `not-found`, the same whether there is none or somebody else serves the customer. */
async function lockFinding(tx: Transaction, agentId: string, { conversationId, seq }: Place): Promise<FindingRow> {
  // In the order of a withdrawal, which deletes findings and what was learned from them.
  await servedConversation(tx, conversationId, agentId, { lock: true });
  const found = await findings(tx)
    .where('f.conversation_id', '=', conversationId)
    .where('f.seq', '=', seq)
    .where('f.kept', '=', false)
    .where('c.agent_id', '=', agentId)
    .forUpdate('f')
    .executeTakeFirst();
  if (!found) throw new Problem(problems.notFound);
  return found;
}

function where<Q extends { where(column: 'conversation_id' | 'seq', is: '=', value: string | number): Q }>(query: Q, { conversationId, seq }: Place): Q {
  return query.where('conversation_id', '=', conversationId).where('seq', '=', seq);
}
