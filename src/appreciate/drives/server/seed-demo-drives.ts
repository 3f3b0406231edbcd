import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import { company } from '#seeds/demo/company.ts';
import { drives } from '#seeds/demo/drives.ts';
import type { Transaction } from '#platform/db/transact.ts';

/** Brings the demo company’s drives: one that is over, with its word of thanks, and one that runs. */
export async function seedDemoDrives({ db }: Transaction): Promise<void> {
  const day = (from: number) => sql<string>`(now() at time zone ${houseZone})::date + ${from}::int`;
  const morning = (from: number) => sql<Date>`(${day(from)} + time '09:00') at time zone ${houseZone}`;
  const person = (key: string) => db.selectFrom('people.employee').select('id').where('email', '=', company.employees.find((employee) => employee.key === key)?.email ?? '');
  for (const { sentence, from, until, startedBy, signer, word } of drives) {
    await db
      .insertInto('drives.drive')
      .values({
        id: randomUUID(),
        sentence,
        from_on: day(from),
        until_on: day(until),
        started_by: person(startedBy),
        started_at: morning(from),
        signer_id: person(signer),
        word,
        // Signed the morning after its end.
        signed_at: word === null ? null : morning(until + 1),
      })
      .execute();
  }
}
