import type { Occasion } from '#listen/conversations/contract/met.ts';

interface MetDraft {
  occasion: Occasion;
  place: string;
}

const name = 'desk:met';

/** Where the last talk in person took place: the next one is begun there too. Kept in this browser only. */
export const lastMet = {
  read(): MetDraft {
    try {
      // Nobody but this object writes here.
      return { occasion: 'fair', place: '', ...(JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<MetDraft>) };
    } catch {
      return { occasion: 'fair', place: '' };
    }
  },
  keep(met: MetDraft): void {
    try {
      localStorage.setItem(name, JSON.stringify(met));
    } catch {
      // Storage is forbidden: it is asked again next time.
    }
  },
};
