import { sql } from 'kysely';
import { v7 } from 'uuid';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { consentProblems } from '../contract/problems.ts';
import type { wordingDefaults } from '../contract/wording-defaults.ts';
import { currentWording, hashOf } from './current-wording.ts';
import { shapeWording } from './wordings.ts';

/** A new version of a question. Earlier versions stay, because answers point to them. */
export async function reword(context: RequestContext, input: { purpose: keyof typeof wordingDefaults; language: 'de' | 'en'; template: string }) {
  const officer = asEmployee(context.actor);
  if (input.purpose === 'listen' && !input.template.includes('{who}')) throw new Problem(consentProblems.whoIsMissing, { field: 'template' });
  return transact(context.database, { path: 'none', actor: officer.id }, async (tx) => {
    const { id } = await once(context, tx, 'consent.reword', input, async () => {
      // Versions are counted one after the other.
      await sql`select pg_advisory_xact_lock(hashtext('consent.wording'))`.execute(tx.db);
      // Makes version 1 real where it was still a default, so that versions count from it.
      await currentWording(tx, input.purpose, input.language);
      const newest = await tx.db
        .selectFrom('consent.wording')
        .select(({ fn }) => fn.max('version').as('version'))
        .where('purpose', '=', input.purpose)
        .where('language', '=', input.language)
        .executeTakeFirstOrThrow();
      const row = { ...input, id: v7(), version: Number(newest.version) + 1, hash: hashOf(input.template), created_by: officer.id };
      await tx.db.insertInto('consent.wording').values(row).execute();
      return { id: row.id };
    });
    return shapeWording(await tx.db.selectFrom('consent.wording').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  });
}
