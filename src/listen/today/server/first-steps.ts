import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** What makes a new organisation able to listen. */
export interface FirstSteps {
  units: boolean;
  /** Somebody besides the first administrator. */
  people: boolean;
  reasons: boolean;
  /** A website has sent somebody here. */
  widget: boolean;
  /** A chair was offered at least once. */
  chair: boolean;
}

/** Which first steps are done, on path `figures`; null once all of them are. */
export async function firstSteps({ db }: Transaction): Promise<FirstSteps | null> {
  const { rows } = await sql<FirstSteps>`
    select
      exists (select from people.unit) as units,
      (select count(*) from (select from people.employee where active limit 2) somebody) > 1 as people,
      exists (select from conversations.reason where active) as reasons,
      exists (select from conversations.conversation where channel = 'chat') as widget,
      exists (select from shadowing.chair) as chair`.execute(db);
  const [steps] = rows;
  return steps && Object.values(steps).includes(false) ? steps : null;
}
