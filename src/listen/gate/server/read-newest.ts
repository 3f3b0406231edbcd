import type { FastLane } from '#platform/db/fast-lane.ts';
import type { ReadNewest } from './leases.ts';

const uuids = /^[0-9a-f,-]*$/;

/** Reads where the logs of conversations end; their words are not looked at. Asked many times a second, and so for little to read. */
export function readNewestOn(gate: FastLane): ReadNewest {
  return async (ids) => {
    const asked = ids.join();
    if (!uuids.test(asked)) throw new Error('not identifiers of conversations');
    const [found] = await gate.ask<{ newest: Array<number | null> | null }>(
      `/* gate: where logs end */ select json_agg(last_seq order by asked.nth) as newest
         from unnest('{${asked}}'::uuid[]) with ordinality asked(id, nth) left join conversations.conversation using (id)`,
    );
    return found?.newest ?? [];
  };
}
