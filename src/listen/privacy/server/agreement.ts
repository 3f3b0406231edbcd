import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Agreement, Proposal } from '../contract/agreement.ts';
import { noteAccess } from './note-access.ts';

/** The agreement in force and what waits for a decision. */
export async function agreement({ database, actor }: RequestContext) {
  const viewer = asEmployee(actor);
  return transact(database, { path: 'none', actor: viewer.id }, async (tx) => ({
    agreement: await loadAgreement(tx),
    proposals: await loadProposals(tx, viewer),
  }));
}

/** Locks or unlocks settings under an agreement's id. */
export async function lock({ database, actor, now }: RequestContext, input: { agreementId: string; locked: boolean }): Promise<Agreement> {
  const member = asEmployee(actor);
  return transact(database, { path: 'none', actor: member.id }, async (tx) => {
    const values = { agreement_id: input.agreementId, locked: input.locked, since: now(), set_by: member.id };
    await tx.db
      .insertInto('privacy.agreement')
      .values(values)
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet(values))
      .execute();
    await noteAccess(tx, { what: 'settings', employeeId: member.id, detail: `${input.locked ? 'locked' : 'unlocked'} ${input.agreementId}` }, now());
    const set = await loadAgreement(tx);
    if (!set) throw new Error('the agreement was not written');
    return set;
  });
}

/** The agreement, if one was ever set. */
export async function loadAgreement(tx: Transaction): Promise<Agreement | null> {
  const row = await agreementRow(tx);
  return row ? { agreementId: row.agreement_id, locked: row.locked, since: row.since.toISOString(), setBy: row.name } : null;
}

/** The same as it is stored. */
export async function agreementRow(tx: Transaction) {
  return tx.db
    .selectFrom('privacy.agreement')
    .innerJoin('people.employee', 'people.employee.id', 'set_by')
    .select(['agreement_id', 'locked', 'since', 'set_by', 'name'])
    .executeTakeFirst();
}

/** Open proposals, oldest first, or the one named in whatever state. */
export async function loadProposals(tx: Transaction, viewer: Employee, only?: string): Promise<Proposal[]> {
  const query = tx.db
    .selectFrom('privacy.proposal as p')
    .innerJoin('people.employee as author', 'author.id', 'p.proposed_by')
    .select(['p.id', 'p.change', 'p.proposed_by', 'p.proposed_at', 'p.state', 'author.name', 'author.roles']);
  const rows = await (only ? query.where('p.id', '=', only) : query.where('p.state', '=', 'open')).orderBy('p.proposed_at').execute();
  return rows.map((row) => {
    const open = row.state === 'open';
    const own = row.proposed_by === viewer.id;
    return {
      id: row.id,
      change: row.change as Proposal['change'],
      proposedBy: { id: row.proposed_by, name: row.name },
      proposedAt: row.proposed_at.toISOString(),
      state: row.state as Proposal['state'],
      can: {
        approve: open && !own && (viewer.roles.has('council') || row.roles.includes('council')),
        decline: open && !own && viewer.roles.has('council'),
        takeBack: open && own,
      },
    };
  });
}
