import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';

/** Drives the caller has to do with: they are invited, run them, or are asked for a word. Add conditions on `d`. */
export function driveRows(tx: Transaction, { id, roles, unitId }: Employee, now: Date) {
  const isInvited = sql<boolean>`(d.unit_id is null or ${unitId}::uuid in (select drives.reaches(d.id)))`;
  const runs = roles.has('steward') ? sql<boolean>`true` : sql<boolean>`d.started_by = ${id}`;
  return tx.db
    .selectFrom('drives.drive as d')
    .leftJoin('people.unit as unit', 'unit.id', 'd.unit_id')
    .leftJoin('people.employee as starter', (join) => join.onRef('starter.id', '=', 'd.started_by').on('starter.forgotten_at', 'is', null))
    .leftJoin('people.employee as signer', (join) => join.onRef('signer.id', '=', 'd.signer_id').on('signer.forgotten_at', 'is', null))
    .leftJoin('drives.put_away as away', (join) => join.onRef('away.drive_id', '=', 'd.id').on('away.employee_id', '=', id))
    .selectAll('d')
    .select([
      'unit.name_de as unit_de',
      'unit.name_en as unit_en',
      'starter.name as starter',
      'signer.name as signer',
      'signer.function_de as signer_function_de',
      'signer.function_en as signer_function_en',
      'away.at as put_away_at',
      isInvited.as('is_invited'),
      sql<string>`d.from_on::text`.as('from_day'),
      sql<string>`d.until_on::text`.as('until_day'),
      sql<Date>`(d.from_on::timestamp at time zone ${houseZone})`.as('begins_at'),
      sql<Date>`least(d.ended_at, (d.until_on + 1)::timestamp at time zone ${houseZone})`.as('over_at'),
      sql<Date>`(d.until_on::timestamp at time zone ${houseZone})`.as('last_day_at'),
      sql<Date>`((d.until_on + 1)::timestamp at time zone ${houseZone})`.as('closes_at'),
      // Whom it invites, as far as it matters: below five, a number would be about somebody.
      sql<boolean>`(select count(*) >= 5 from (select from people.employee e where e.active and 'agent' = any (e.roles) and (d.unit_id is null or e.unit_id in (select drives.reaches(d.id))) limit 5) somebody)`.as('is_many'),
      sql<Date>`${now}::timestamptz`.as('now'),
    ])
    .where(sql<boolean>`(${isInvited} or ${runs} or d.signer_id = ${id})`);
}

/** One of them. */
export type DriveRow = Awaited<ReturnType<ReturnType<typeof driveRows>['executeTakeFirstOrThrow']>>;
