import type { Locale } from '#platform/i18n/locale.ts';
import type { Reason } from './catalogue.ts';

/** A contact reason in its place. */
export interface ReasonRow extends Reason {
  level: 1 | 2;
  /** Out of use because what it belongs to is. */
  isOutWithParent: boolean;
}

/**
 * Contact reasons as they are listed: each first-level reason, what belongs to it below, in the order of names.
 * @param search shows what has these words in one of its names, and what that belongs to.
 */
export function reasonRows(reasons: readonly Reason[], locale: Locale, search: string): ReasonRow[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const hasWords = (name: string) => name.toLocaleLowerCase(locale).includes(wanted);
  const isFound = ({ de, en, key }: Reason) => [de, en, key].some(hasWords);
  const byName = reasons.toSorted((a, b) => a[locale].localeCompare(b[locale], locale));
  return byName
    .filter(({ parentId }) => parentId === null)
    .flatMap((parent) => {
      const below = byName.filter(({ parentId }) => parentId === parent.id);
      const found = isFound(parent) ? below : below.filter(isFound);
      if (found.length === 0 && !isFound(parent)) return [];
      return [
        { ...parent, level: 1 as const, isOutWithParent: false },
        ...found.map((reason) => ({ ...reason, level: 2 as const, isOutWithParent: reason.active && !parent.active })),
      ];
    });
}
