import { sql } from 'kysely';
import type { Employee } from '#platform/http/actor.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { addEmployee } from '#people/organisation/server/add-employee.ts';

const names = { de: 'Wiedergabe', en: 'Replay' };

/**
 * The desk at which nobody sits, as the caller of operations. It is an employee with the role agent and no way to sign in,
 * made at the first replay.
 */
export async function replayDesk(tx: Transaction): Promise<Employee> {
  const agentId = (await known(tx)) ?? (await make(tx));
  return { kind: 'employee', id: agentId, roles: new Set(['agent']), unitId: null, language: 'de' };
}

async function known({ db }: Transaction): Promise<string | undefined> {
  const row = await db.selectFrom('replay.desk').select('agent_id').executeTakeFirst();
  return row?.agent_id;
}

async function make(tx: Transaction): Promise<string> {
  // Of two first replays at once, the second waits here and finds the desk of the first.
  await sql`select pg_advisory_xact_lock(hashtext('replay.desk'))`.execute(tx.db);
  const made = await known(tx);
  if (made) return made;
  const organisation = await tx.db.selectFrom('people.organisation').select('language').executeTakeFirst();
  const agentId = await addEmployee(tx, {
    name: organisation?.language === 'en' ? names.en : names.de,
    // A domain that can never receive mail (RFC 2606).
    email: 'replay@ohrensessel.invalid',
    function: { de: 'Wiedergabe aufgezeichneter Gespräche', en: 'replay of recorded conversations' },
    roles: ['agent'],
  });
  await tx.db.insertInto('replay.desk').values({ agent_id: agentId }).execute();
  return agentId;
}
