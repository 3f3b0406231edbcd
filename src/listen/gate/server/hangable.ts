import type { Heard } from '../contract/heard.ts';

/** What a kept thanks rests on at this moment: what its customer agrees to, or what is noted on the permission of a letter. */
export interface Footing {
  state: string;
  /** Its keeper took it down. */
  isRemoved: boolean;
  /** Somebody else kept it, and whoever was thanked has not said yes. */
  waits: boolean;
  quote: boolean;
  publish: boolean;
  noted: 'inside' | 'outside' | null;
}

/** How far it may hang; nowhere unless somebody said yes. Who may be shown outside may be shown inside. */
export function hangsWhere({ state, isRemoved, waits, quote, publish, noted }: Footing): 'inside' | 'outside' | undefined {
  if (state !== 'standing' || isRemoved || waits) return undefined;
  if (publish || noted === 'outside') return 'outside';
  return quote || noted === 'inside' ? 'inside' : undefined;
}

/** Hands the words of a thanks on to where it is to hang, or nothing. Inside, also what may hang outside. */
export function hangable<T extends object>(thanks: T, footing: Footing, scope: 'inside' | 'outside'): Heard<T & { may: 'inside' | 'outside' }> | undefined {
  const may = hangsWhere(footing);
  if (may === undefined || (scope === 'outside' && may !== 'outside')) return undefined;
  return { ...thanks, may } as Heard<T & { may: 'inside' | 'outside' }>;
}
