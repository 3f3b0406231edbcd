import { useEffect, useEffectEvent } from 'react';
import { onKey } from './on-key.ts';
import { register } from './registry.ts';
import type { Shortcut } from './shortcut.ts';

/**
 * Offers keys while the component is there; the `?` overview lists them under `title`. A key that needs no modifier stays
 * silent while somebody types or a dialog is open.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => shortcuts[index]?.run(event));
  const signature = JSON.stringify(shortcuts);
  useEffect(() => {
    const described = JSON.parse(signature) as ReadonlyArray<Omit<Shortcut, 'run'>>;
    return register({ title, shortcuts: described.map((shortcut, index) => ({ ...shortcut, run: (event) => run(index, event) })) });
  }, [title, signature]);
  useEffect(() => {
    // Before the component with the focus, which may keep keys to itself. The same function is listened to once, however many ask.
    window.addEventListener('keydown', onKey, { capture: true });
  }, []);
}
