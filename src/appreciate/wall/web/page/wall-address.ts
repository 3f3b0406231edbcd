import type { Shown } from '../../contract/fits.ts';

/** Stretches of time one can choose, in days. */
export const times = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Time = keyof typeof times;

/** What is looked at, as it stands in the address of the page, so that it can be sent to a colleague. */
export interface WallAddress extends Omit<Shown, 'since'> {
  time?: Time | undefined;
  as?: 'list' | 'tv' | undefined;
}

const ids = ['unit', 'product', 'brand', 'step'] as const;
const words = ['mood', 'channel'] as const;

/** Reads an address somebody may have typed; what makes no sense is left out. */
export function readWallAddress(query: string): WallAddress {
  const search = new URLSearchParams(query);
  const read = (name: string, pattern: RegExp) => (pattern.test(search.get(name) ?? '') ? (search.get(name) ?? undefined) : undefined);
  const time = read('time', /^[a-z]+$/);
  const as = read('as', /^(list|tv)$/);
  return {
    q: search.get('q')?.slice(0, 100) || undefined,
    time: time !== undefined && time in times ? (time as Time) : undefined,
    as: as === 'list' || as === 'tv' ? as : undefined,
    ...Object.fromEntries(ids.map((name) => [name, read(name, /^[0-9a-f-]{36}$/)])),
    ...Object.fromEntries(words.map((name) => [name, read(name, /^[a-z-]{1,20}$/)])),
  };
}

/** The address as a query, without its question mark. */
export function writeWallAddress(address: WallAddress): string {
  return new URLSearchParams(Object.entries(address).filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
}

/** Whether something of what hangs is left out. */
export function isNarrowed(address: WallAddress): boolean {
  return Object.values({ ...address, as: undefined }).some((value) => value !== undefined);
}

/** What is shown at such an address on such a day. */
export function shownAt(address: WallAddress, now: Date): Shown {
  const { time, as: _, ...looked } = address;
  return { ...looked, since: time && new Date(now.getTime() - times[time] * 86_400_000).toISOString().slice(0, 10) };
}
