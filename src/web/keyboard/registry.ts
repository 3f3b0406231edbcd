import { bareKeysWork } from './bare-keys.ts';
import { reachOf, type Shortcut } from './shortcut.ts';

/** Keys offered by one part of the page. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

let groups: readonly ShortcutGroup[] = [];

/** Offers keys until the returned function is called. */
export function register(group: ShortcutGroup): () => void {
  groups = [...groups, group];
  return () => {
    groups = groups.filter((each) => each !== group);
  };
}

/** All that is offered now; another list as soon as anything changes. */
export function registered(): readonly ShortcutGroup[] {
  return groups;
}

/** What the overview shows: keys of the page before those of the house, groups of one name together. */
export function offered(): ShortcutGroup[] {
  const byTitle = Map.groupBy(groups.toReversed(), ({ title }) => title);
  const works = (shortcut: Shortcut) => shortcut.label !== undefined && (reachOf(shortcut) !== 'page' || bareKeysWork());
  return [...byTitle]
    .map(([title, found]) => ({ title, shortcuts: found.flatMap(({ shortcuts }) => shortcuts).filter(works) }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}
