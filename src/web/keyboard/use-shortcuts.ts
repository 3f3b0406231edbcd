import { useEffect, useEffectEvent } from 'react';
import { tinykeys, type KeybindingsMap } from 'tinykeys';
import { register } from './registry.ts';
import type { Shortcut } from './shortcut.ts';

/** How far a key reaches: the page, also its text fields, also what lies over it. */
type Reach = 'page' | 'fields' | 'dialogs';

/**
 * Offers keys while the component is there; the `?` overview lists them under `title`. A key that needs no modifier stays
 * silent while somebody types or a dialog is open.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => {
    event.preventDefault();
    shortcuts[index]?.run(event);
  });
  const described = shortcuts.map((shortcut) => [shortcut.keys, reachOf(shortcut), shortcut.shown, shortcut.label]);
  const signature = JSON.stringify([title, described]);
  const listed = useEffectEvent(() => register(title, shortcuts));
  useEffect(() => {
    const [, keys] = JSON.parse(signature) as [string, Array<[keys: string, reach: Reach]>];
    const maps: Record<Reach, KeybindingsMap> = { page: {}, fields: {}, dialogs: {} };
    keys.forEach(([pressed, reach], index) => {
      maps[reach][binding(pressed)] = (event) => run(index, event);
    });
    // Before the component with the focus, which may keep keys to itself.
    const stops = (['page', 'fields', 'dialogs'] as const).map((reach) =>
      tinykeys(window, maps[reach], { capture: true, ignore: (event) => isElsewhere(event, reach) }),
    );
    stops.push(listed());
    return () => stops.forEach((stop) => stop());
  }, [signature]);
}

function reachOf({ whileTyping, inDialogs }: Shortcut): Reach {
  if (inDialogs) return 'dialogs';
  return whileTyping ? 'fields' : 'page';
}

/** `G L` → `g l`, `Mod+K` → `$mod+k`; a sign such as `?` may need Shift, depending on the layout. */
function binding(keys: string): string {
  return keys
    .split(' ')
    .map((press) => {
      const parts = press.split('+').map((part) => (part === 'Mod' ? '$mod' : part));
      const key = parts.at(-1) ?? '';
      return key.length === 1 && !/[a-z0-9]/i.test(key) ? ['[Shift]', ...parts].join('+') : parts.join('+');
    })
    .join(' ');
}

function isElsewhere(event: KeyboardEvent, reach: Reach): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (reach === 'dialogs' || !(event.target instanceof Element)) return false;
  if (event.target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true;
  const isTyped = event.target.closest('input, textarea, select, [contenteditable]') !== null;
  return reach === 'page' && (event.repeat || isTyped);
}
