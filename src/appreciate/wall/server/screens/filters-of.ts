import type { Screen } from '../../contract/screen.ts';

const day = 86_400_000;

/** What a screen shows, as it is asked of what hangs. */
export function filtersOf({ scope, shows: { days, ...shows } }: Pick<Screen, 'scope' | 'shows'>, now: Date) {
  return { ...shows, scope, ...(days !== undefined && { since: new Date(now.getTime() - days * day).toISOString().slice(0, 10) }) };
}
