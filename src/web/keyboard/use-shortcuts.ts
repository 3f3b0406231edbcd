import { useEffect, useEffectEvent } from 'react';
import { tinykeys, type KeybindingsMap } from 'tinykeys';
import { register } from './registry.ts';
import type { Shortcut } from './shortcut.ts';

/**
 * Offers keys while the component is there; the `?` overview lists them under `title`. A key that needs no modifier stays
 * silent while somebody types or a dialog is open.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => {
    event.preventDefault();
    shortcuts[index]?.run(event);
  });
  const signature = JSON.stringify([title, shortcuts.map(({ keys, shown, label, whileTyping }) => [keys, shown, label, whileTyping])]);
  const listed = useEffectEvent(() => register(title, shortcuts));
  useEffect(() => {
    const [, keys] = JSON.parse(signature) as [string, Array<[string, string?, string?, boolean?]>];
    const maps: [KeybindingsMap, KeybindingsMap] = [{}, {}];
    keys.forEach(([pressed, , , whileTyping], index) => {
      maps[whileTyping ? 1 : 0][binding(pressed)] = (event) => run(index, event);
    });
    // Before the component with the focus, which may keep keys to itself.
    const stops = maps.map((map, whileTyping) => tinykeys(window, map, { capture: true, ignore: (event) => isElsewhere(event, whileTyping === 1) }));
    stops.push(listed());
    return () => stops.forEach((stop) => stop());
  }, [signature]);
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

function isElsewhere(event: KeyboardEvent, whileTyping: boolean): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  if (event.defaultPrevented || event.isComposing) return true;
  if (target?.closest('[role="dialog"], [role="menu"]')) return true;
  return !whileTyping && (event.repeat || target?.closest('input, textarea, select, [contenteditable]') !== null && target !== undefined);
}
