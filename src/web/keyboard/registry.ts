import { bareKeysWork } from './bare-keys.ts';
import { reachOf, type Shortcut } from './shortcut.ts';

/** Keys offered by one part of the page. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

let groups: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();

/** Offers keys until the returned function is called. */
export function register(group: ShortcutGroup): () => void {
  change([...groups, group]);
  return () => change(groups.filter((each) => each !== group));
}

/** Calls back whenever other keys are offered. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(to: readonly ShortcutGroup[]): void {
  groups = to;
  for (const listener of listeners) listener();
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
