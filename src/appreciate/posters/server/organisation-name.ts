import type { Database } from '#platform/db/database.ts';

/** Whose poster it is. */
export async function organisationName({ kysely }: Database): Promise<string> {
  const organisation = await kysely.selectFrom('people.organisation').select('name').executeTakeFirst();
  return organisation?.name ?? '';
}
