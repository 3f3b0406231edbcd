import { v7 } from 'uuid';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { writeOrganisation } from '#people/organisation/server/write-organisation.ts';
import type { Proposal, SettingsChange } from '../contract/agreement.ts';
import type { z } from 'zod';
import { privacyProblems } from '../contract/problems.ts';
import { loadAgreement, loadProposals } from './agreement.ts';
import { noteAccess } from './note-access.ts';

/** Proposes a change of locked settings. */
export async function propose(context: RequestContext, input: { change: z.infer<typeof SettingsChange> }): Promise<Proposal> {
  const author = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: author.id }, async (tx) => {
    if (!(await loadAgreement(tx))?.locked) throw new Problem(privacyProblems.notLocked);
    const { id } = await once(context, tx, 'privacy.propose', input, async () => {
      const row = { id: v7(), change: JSON.stringify(input.change), proposed_by: author.id, proposed_at: context.now() };
      await tx.db.insertInto('privacy.proposal').values(row).execute();
      return { id: row.id };
    });
    return shaped(await loadProposals(tx, author, id));
  });
}

/** A second person approves or declines, or the author takes it back. An approved change takes effect at once. */
export async function decide(
  { database, actor, now }: RequestContext,
  input: { proposalId: string; decision: 'approve' | 'decline' | 'take-back' },
): Promise<Proposal> {
  const person = asEmployee(actor);
  return transact(database, { path: 'none', actor: person.id }, async (tx) => {
    await tx.db.selectFrom('privacy.proposal').select('id').where('id', '=', input.proposalId).forUpdate().execute();
    const [proposal] = await loadProposals(tx, person, input.proposalId);
    if (!proposal || proposal.state !== 'open') throw new Problem(problems.notFound);
    const may = { approve: proposal.can.approve, decline: proposal.can.decline, 'take-back': proposal.can.takeBack }[input.decision];
    if (!may) throw new Problem(privacyProblems.secondPair);
    const state = ({ approve: 'approved', decline: 'declined', 'take-back': 'taken-back' } as const)[input.decision];
    await tx.db
      .updateTable('privacy.proposal')
      .set({ state, decided_by: person.id, decided_at: now() })
      .where('id', '=', proposal.id)
      .execute();
    if (input.decision === 'approve') await writeOrganisation(tx, proposal.change);
    await noteAccess(tx, { what: 'settings', employeeId: person.id, detail: `${state} ${Object.keys(proposal.change).join(' ')}` }, now());
    return shaped(await loadProposals(tx, person, proposal.id));
  });
}

function shaped([proposal]: Proposal[]): Proposal {
  if (!proposal) throw new Problem(problems.notFound);
  return proposal;
}
