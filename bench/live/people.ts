import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/db/database.ts';
import { makeKey } from '../../src/people/access/server/one-way-key.ts';
import { tokenPrefix } from '../../src/people/access/server/authenticate-token.ts';

/** Somebody with a key for the public API. */
export interface BenchPerson {
  id: string;
  key: string;
}

const scopes = ['desk:read', 'desk:serve', 'door:ask', 'door:close', 'shadowing:host', 'shadowing:visit', 'shadowing:answer', 'shadowing:talk', 'impressions:record', 'consent:verify', 'door:answer', 'lines:edit'];

/** Puts an organisation and people straight into the database, so that a bench measures what it is about. */
export async function hire(owner: Database, role: 'agent' | 'guest' | 'dpo' | 'admin', count: number): Promise<BenchPerson[]> {
  await owner.kysely.insertInto('platform.instance').values({ born_as: 'organisation' }).onConflict((conflict) => conflict.doNothing()).execute();
  await owner.kysely.insertInto('people.organisation').values({ name: 'Bench', guests_per_host: 20 }).onConflict((conflict) => conflict.doNothing()).execute();
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), ...makeKey(tokenPrefix) }));
  for (let start = 0; start < people.length; start += 500) {
    const some = people.slice(start, start + 500);
    await owner.kysely
      .insertInto('people.employee')
      .values(some.map(({ id }) => ({ id, name: role, email: `${id}@example.org`, roles: [role] })))
      .execute();
    await owner.kysely
      .insertInto('access.token')
      .values(some.map(({ id, hash }) => ({ id: randomUUID(), employee_id: id, name: 'bench', hash, scopes, expires_at: new Date('9999-12-31T00:00:00Z') })))
      .execute();
  }
  return people.map(({ id, key }) => ({ id, key }));
}

/** Seats guests beside a host, as if the host had agreed a moment ago. Conversations taken from now on seat them as well. */
export async function seat(owner: Database, host: BenchPerson, guests: readonly BenchPerson[]): Promise<Map<string, string>> {
  const visits = guests.map((guest) => ({ id: randomUUID(), host_id: host.id, guest_id: guest.id, by: 'guest', state: 'active', begun_at: new Date() }));
  if (visits.length > 0) await owner.kysely.insertInto('shadowing.visit').values(visits).execute();
  return new Map(visits.map((visit) => [visit.guest_id, visit.id]));
}
