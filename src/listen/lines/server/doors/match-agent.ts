import type { Transaction } from '#platform/db/transact.ts';
import type { LineAgent } from '../../contract/deeds.ts';
import { cleanName } from '../clean-text.ts';
import type { Door } from './door.ts';

/**
 * The employee another system's agent is: as the administration assigned them, else by their mail address. Only active
 * agents count. Whoever is nobody's is remembered, so that the administration can say who it is.
 */
export async function matchAgent(tx: Transaction, { line, services }: Door, agent: LineAgent): Promise<string | undefined> {
  const email = agent.email && cleanName(agent.email, 254).toLowerCase();
  const externalId = agent.externalId === undefined ? email : cleanName(agent.externalId, 200);
  if (!externalId) return undefined;
  const assigned = await tx.db
    .selectFrom('lines.agent')
    .innerJoin('people.employee as employee', 'employee.id', 'lines.agent.employee_id')
    .select(['employee.id', 'employee.roles'])
    .where('line_id', '=', line.id)
    .where('external_id', '=', externalId)
    .where('employee.active', '=', true)
    .executeTakeFirst();
  if (assigned?.roles.includes('agent')) return assigned.id;
  const named = email
    ? await tx.db.selectFrom('people.employee').select(['id', 'roles']).where('email', '=', email).where('active', '=', true).executeTakeFirst()
    : undefined;
  if (named?.roles.includes('agent')) return named.id;
  const seen = { name: agent.name === undefined ? null : cleanName(agent.name, 120), seen_at: services.now() };
  await tx.db
    .insertInto('lines.agent')
    .values({ line_id: line.id, external_id: externalId, ...seen })
    .onConflict((conflict) => conflict.columns(['line_id', 'external_id']).doUpdateSet(seen))
    .execute();
  return undefined;
}
