import type { FoundItem, FoundThanks } from '../contract/found-thanks.ts';

/** What was found and waits, by conversation and number of the turn. */
export interface FoundState {
  waiting: ReadonlyMap<string, FoundThanks>;
  /** Known before the connection was lost, and not said again yet; null while all are sure. */
  unsure: ReadonlySet<string> | null;
}

export const nothingFound: FoundState = { waiting: new Map(), unsure: null };

/** The name of a finding in the state. */
export function foundKey({ conversationId, seq }: Pick<FoundThanks, 'conversationId' | 'seq'>): string {
  return `${conversationId} ${seq}`;
}

/** What waits after something happened. A watch that begins anew says everything again and then `listed`: what it did not say is gone. */
export function foundAfter({ waiting, unsure }: FoundState, item: FoundItem | { type: 'lost' }): FoundState {
  switch (item.type) {
    case 'found': {
      const key = foundKey(item.thanks);
      return { waiting: new Map(waiting).set(key, item.thanks), unsure: unsure && new Set([...unsure].filter((each) => each !== key)) };
    }
    case 'gone':
      return { waiting: new Map([...waiting].filter(([key]) => key !== foundKey(item))), unsure };
    case 'lost':
      return { waiting, unsure: new Set(waiting.keys()) };
    case 'listed':
      return { waiting: new Map([...waiting].filter(([key]) => !unsure?.has(key))), unsure: null };
  }
}
