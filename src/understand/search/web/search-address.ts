import type { ImpressionKind } from '#listen/impressions/contract/impression-kind.ts';
import { impressionKinds } from '#listen/impressions/contract/impression-kinds.ts';

export const channels = ['chat', 'mail', 'call', 'social', 'in-person'] as const;
export type Channel = (typeof channels)[number];

/** Stretches of time one can choose, in days. */
export const times = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Time = keyof typeof times;

/** What is looked for, as it stands in the address of the page, so that it can be sent to a colleague. */
export interface SearchAddress {
  q?: string;
  kind?: ImpressionKind;
  reason?: string;
  unit?: string;
  channel?: Channel;
  time?: Time;
  mine?: true;
}

/** Reads an address somebody may have typed; what makes no sense is left out. */
export function readAddress(search: Record<string, unknown>): SearchAddress {
  return {
    q: typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']).slice(0, 200) || undefined : undefined,
    kind: oneOf(impressionKinds, search['kind']),
    reason: id(search['reason']),
    unit: id(search['unit']),
    channel: oneOf(channels, search['channel']),
    time: oneOf(Object.keys(times) as Time[], search['time']),
    mine: search['mine'] === true || undefined,
  };
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

function id(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
}
