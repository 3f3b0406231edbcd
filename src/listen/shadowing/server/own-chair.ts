import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { OwnChair } from '../contract/visit.ts';
import { chairNow } from './chair-now.ts';
import { guestsPerHost } from './guests-per-host.ts';
import { shapeVisits } from './people-of-visits.ts';

/** The agent's own chair: who sits there and who asks. */
export async function ownChair({ database, actor, now }: RequestContext): Promise<OwnChair> {
  const agent = asEmployee(actor);
  return transact(database, { path: 'none', actor: agent.id }, (tx) => loadOwnChair(tx, agent.id, now()));
}

/** The same inside a transaction. */
export async function loadOwnChair(tx: Transaction, agentId: string, now: Date): Promise<OwnChair> {
  const row = await tx.db.selectFrom('shadowing.chair').select(['state', 'until', 'after_breather']).where('agent_id', '=', agentId).executeTakeFirst();
  const rows = await tx.db.selectFrom('shadowing.visit').selectAll().where('host_id', '=', agentId).where('state', '<>', 'ended').orderBy('asked_at').execute();
  const afterBreather = (row?.after_breather ?? 'free') as OwnChair['afterBreather'];
  const state = row ? chairNow({ state: row.state as OwnChair['state'], until: row.until, afterBreather }, now) : 'closed';
  return {
    state,
    until: state === 'breather' ? (row?.until?.toISOString() ?? null) : null,
    afterBreather,
    limit: await guestsPerHost(tx),
    visits: await shapeVisits(tx, rows, agentId),
  };
}
