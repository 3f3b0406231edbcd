import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/** What hangs on the next sheet: those who come after the ones shown, round and round, the newest first after the end. */
export function sheetAfter(items: readonly HungPraise[], shown: readonly string[], most: number): readonly HungPraise[] {
  if (items.length <= most) return items;
  // Items stand oldest first; sheets go from the newest backwards.
  const newestFirst = items.toReversed();
  const known = new Set(shown);
  const last = newestFirst.findLastIndex(({ id }) => known.has(id));
  const start = last === -1 || last === newestFirst.length - 1 ? 0 : last + 1;
  const sheet = newestFirst.slice(start, start + most);
  return sheet.length === most || start === 0 ? sheet : [...sheet, ...newestFirst.slice(0, most - sheet.length)];
}
