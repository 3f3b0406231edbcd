import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import type { Unit } from '../contract/unit.ts';

/** All units, sorted by name in the reader's language; undefined while they are on their way. */
export function useUnits(): { units: Unit[] | undefined; error: Error | null } {
  const { data, error } = useQuery(allUnits);
  return { units: data, error };
}

const allUnits = queryOptions({
  queryKey: [...api.organisation.listUnits.key(), 'all'],
  async queryFn() {
    const units: Unit[] = [];
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
      const page = await client.organisation.listUnits({ limit: 100, cursor });
      units.push(...page.items);
      cursor = page.next;
    }
    return units;
  },
});
