import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** Names of what connects this house to others and does not work. */
export interface StandingStill {
  /** Webhooks that were switched off, as nothing arrived or nothing was wanted any more. */
  webhooks: string[];
  /** Lines that cannot reach their system. */
  lines: string[];
}

/** What the administration has to put in order; null while everything works. */
export async function standingStill({ db }: Transaction): Promise<StandingStill | null> {
  const { rows } = await sql<StandingStill>`
    select
      array(select name from webhooks.endpoint where state in ('failing', 'gone') order by name) as webhooks,
      array(select line.name from lines.line line join lines.state state on state.line_id = line.id
            where line.active and state.trouble is not null order by line.name) as lines`.execute(db);
  const [still] = rows;
  return still && still.webhooks.length + still.lines.length > 0 ? still : null;
}
