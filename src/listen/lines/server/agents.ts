import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { conversationProblems } from '#listen/conversations/contract/problems.ts';
import type { LineAgentEntry } from '../contract/line.ts';

/** Agents of the other system who could not be matched by themselves; whoever is still nobody's comes first. */
export async function agents({ database }: RequestContext, { lineId }: { lineId: string }) {
  return transact(database, { path: 'none', actor: null }, async (tx) => {
    await assertLine(tx, lineId);
    const here = tx.db.selectFrom('people.employee').select(['id', 'name']).where('active', '=', true).where(({ eb, val }) => eb(val('agent'), '=', ({ fn }) => fn.any('roles')));
    return { items: await entries(tx, lineId), employees: await here.orderBy('name').execute() };
  });
}

/** Says who an agent of the other system is, for everything they do from now on. @throws Problem `not-an-agent`. */
export async function matchAgent({ database }: RequestContext, { lineId, externalId, employeeId }: { lineId: string; externalId: string; employeeId: string | null }) {
  return transact(database, { path: 'none', actor: null }, async (tx) => {
    await assertLine(tx, lineId);
    if (employeeId) await assertAgent(tx, employeeId);
    const changed = await tx.db
      .updateTable('lines.agent')
      .set({ employee_id: employeeId })
      .where('line_id', '=', lineId)
      .where('external_id', '=', externalId)
      .returning('external_id')
      .executeTakeFirst();
    const [entry] = changed ? await entries(tx, lineId, externalId) : [];
    if (!entry) throw new Problem(problems.notFound, { field: 'externalId' });
    return entry;
  });
}

async function assertLine(tx: Transaction, lineId: string): Promise<void> {
  const line = await tx.db.selectFrom('lines.line').select('id').where('id', '=', lineId).executeTakeFirst();
  if (!line) throw new Problem(problems.notFound);
}

async function assertAgent(tx: Transaction, employeeId: string): Promise<void> {
  const employee = await tx.db.selectFrom('people.employee').select('roles').where('id', '=', employeeId).where('active', '=', true).executeTakeFirst();
  if (!employee?.roles.includes('agent')) throw new Problem(conversationProblems.notAnAgent, { field: 'employeeId' });
}

async function entries(tx: Transaction, lineId: string, only?: string): Promise<LineAgentEntry[]> {
  let query = tx.db
    .selectFrom('lines.agent as agent')
    .leftJoin('people.employee as employee', 'employee.id', 'agent.employee_id')
    .select(['agent.external_id', 'agent.name', 'agent.seen_at', 'employee.id as employee_id', 'employee.name as employee_name'])
    .where('agent.line_id', '=', lineId);
  if (only !== undefined) query = query.where('agent.external_id', '=', only);
  const rows = await query.orderBy(({ eb }) => eb('agent.employee_id', 'is not', null)).orderBy('agent.name').orderBy('agent.external_id').limit(500).execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    name: row.name,
    seenAt: row.seen_at.toISOString(),
    employee: row.employee_id && row.employee_name ? { id: row.employee_id, name: row.employee_name } : null,
  }));
}
