import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import type { Aside } from './use-aside.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import type { Seat } from './visit-state.ts';

/** Everything the guest does without leaving the field. */
export function useRoomKeys({ seats, selected, onSelect, aside }: {
  seats: readonly Seat[];
  selected: string | null;
  onSelect(handle: string): void;
  aside: Aside;
}): void {
  const t = useShadowingMessages().visit;

  function step(by: 1 | -1) {
    const index = seats.findIndex(({ handle }) => handle === selected);
    const next = seats.at((index + by + seats.length) % Math.max(1, seats.length));
    if (next) onSelect(next.handle);
  }

  useShortcuts(t.keys, [
    ...Array.from({ length: 9 }, (_, index) => ({
      keys: `Alt+Digit${index + 1}`,
      // The overview lists the family once.
      ...(index === 0 ? { shown: 'Alt+1…9', label: t.choose } : {}),
      whileTyping: true,
      run: () => {
        const seat = seats.find(({ number }) => number === index + 1);
        if (seat) onSelect(seat.handle);
      },
    })),
    { keys: 'Control+ArrowDown', label: t.next, whileTyping: true, run: () => step(1) },
    { keys: 'Control+ArrowUp', label: t.previous, whileTyping: true, run: () => step(-1) },
    { keys: 'Alt+KeyN', shown: 'Alt+N', label: t.aside.open, whileTyping: true, run: () => (aside.isOpen ? aside.close() : aside.open()) },
    ...(aside.isOpen ? [{ keys: 'Escape', label: t.toField, whileTyping: true, run: () => aside.close() }] : []),
  ]);
}
