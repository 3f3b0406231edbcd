import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Organisation } from '../contract/organisation.ts';
import { changeableSettings } from './policy.ts';

/** The settings of the organisation. */
export async function showOrganisation({ actor, database }: RequestContext): Promise<Organisation> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, (tx) => loadOrganisation(tx, caller));
}

/** The organisation as the caller sees it. @throws Problem `not-found` before it was set up. */
export async function loadOrganisation({ db }: Transaction, caller: Employee): Promise<Organisation> {
  const row = await db.selectFrom('people.organisation').selectAll().executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return {
    name: row.name,
    // The table's own checks admit nothing else.
    language: row.language as Organisation['language'],
    timeZone: row.time_zone,
    guestsPerHost: row.guests_per_host,
    asking: row.asking as Organisation['asking'],
    retention: {
      conversations: row.retention_conversations,
      accessLog: row.retention_access,
      impressions: row.retention_impressions,
      consentLedger: row.retention_ledger,
    },
    can: { change: changeableSettings(caller) },
  };
}
