import type { Transaction } from '#platform/db/transact.ts';
import type { Person, Visit } from '../contract/visit.ts';

interface VisitRow {
  id: string;
  host_id: string;
  guest_id: string;
  by: string;
  state: string;
  asked_at: Date;
  begun_at: Date | null;
  ended_at: Date | null;
}

/** Colleagues as others in the room see them, by id. */
export async function peopleOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await tx.db
    .selectFrom('people.employee')
    .select(['id', 'name', 'function_de', 'function_en'])
    .where('id', '=', ({ fn, val }) => fn.any(val([...new Set(ids)])))
    .execute();
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, function: { de: row.function_de, en: row.function_en } }]));
}

/** Visits as one of their two people sees them. */
export async function shapeVisits(tx: Transaction, rows: readonly VisitRow[], viewerId: string): Promise<Visit[]> {
  const people = await peopleOf(tx, rows.flatMap((row) => [row.host_id, row.guest_id]));
  return rows.flatMap((row) => {
    const host = people.get(row.host_id);
    const guest = people.get(row.guest_id);
    if (!host || !guest) return [];
    const asker = row.by === 'guest' ? row.guest_id : row.host_id;
    return [
      {
        id: row.id,
        host,
        guest,
        by: row.by as Visit['by'],
        state: row.state as Visit['state'],
        askedAt: row.asked_at.toISOString(),
        begunAt: row.begun_at?.toISOString() ?? null,
        endedAt: row.ended_at?.toISOString() ?? null,
        can: { agree: row.state === 'asked' && asker !== viewerId, end: row.state !== 'ended' },
      },
    ];
  });
}
