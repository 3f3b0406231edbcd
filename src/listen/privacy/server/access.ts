import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { accessLog } from './access-log.ts';

/** The whole access log, for data-protection officer and council. */
export async function access({ database, actor }: RequestContext, input: { cursor?: string; limit: number; what?: string }) {
  const guardian = asEmployee(actor);
  return transact(database, { path: 'none', actor: guardian.id }, (tx) => accessLog(tx, input));
}

/** What concerns the agent's own conversations. */
export async function heardMe({ database, actor }: RequestContext, input: { cursor?: string; limit: number }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'none', actor: agent.id }, (tx) => accessLog(tx, { ...input, hostId: agent.id }));
}
