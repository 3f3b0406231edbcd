import type { Shortcut } from './shortcut.ts';

/** Keys offered by one part of the page. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

const groups = new Set<ShortcutGroup>();

/** Lists keys in the overview until the returned function is called. */
export function register(title: string, shortcuts: readonly Shortcut[]): () => void {
  const group = { title, shortcuts };
  groups.add(group);
  return () => void groups.delete(group);
}

/** Keys offered right now, those of the page before those of the house, groups of one name together. */
export function offered(): ShortcutGroup[] {
  const byTitle = Map.groupBy([...groups].toReversed(), ({ title }) => title);
  return [...byTitle].map(([title, found]) => ({
    title,
    shortcuts: found.flatMap(({ shortcuts }) => shortcuts).filter(({ label }) => label !== undefined),
  }));
}
