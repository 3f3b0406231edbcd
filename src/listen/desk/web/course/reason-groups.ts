import type { z } from 'zod';
import type { Reason } from '#listen/conversations/contract/operations.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { FoundGroup } from '../search-list.tsx';

/**
 * Contact reasons to choose from, in their two levels and in the order of their names. Those out of use are left out,
 * and everything below them; a reason without any below it stands in a group of its own name. Found in both languages.
 */
export function reasonGroups(reasons: readonly z.infer<typeof Reason>[], locale: Locale): FoundGroup[] {
  const other = locale === 'de' ? 'en' : 'de';
  const inUse = reasons.filter(({ active }) => active).toSorted((a, b) => a[locale].localeCompare(b[locale], locale));
  return inUse
    .filter(({ parentId }) => parentId === null)
    .map((parent) => {
      const below = inUse.filter(({ parentId }) => parentId === parent.id);
      return {
        id: `group ${parent.id}`,
        label: parent[locale],
        items: (below.length > 0 ? below : [parent]).map((reason) => ({
          id: reason.id,
          label: reason[locale],
          also: [reason[other], parent[other]].join(' '),
        })),
      };
    });
}
