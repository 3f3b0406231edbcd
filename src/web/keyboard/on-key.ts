import { createKeybindingsHandler } from 'tinykeys';
import { isApple } from '#platform/ui/is-apple.ts';
import { bareKeysWork } from './bare-keys.ts';
import { binding } from './binding.ts';
import { registered } from './registry.ts';
import { reachOf, type Reach } from './shortcut.ts';

/** What must never wait comes first. */
const reaches = ['dialogs', 'fields', 'page'] as const satisfies readonly Reach[];

let groups: ReturnType<typeof registered> | undefined;
let handlers: ReturnType<typeof handlerOf>[] = [];

/** Does what the pressed key offers, if anything. There is one for the window: of keys that are alike only one acts. */
export function onKey(event: KeyboardEvent): void {
  if (groups !== registered()) {
    groups = registered();
    handlers = reaches.map(handlerOf);
  }
  reaches.forEach((reach, index) => isElsewhere(event, reach) || handlers[index]?.(event));
}

function handlerOf(reach: Reach) {
  const found = registered().flatMap(({ shortcuts }) => shortcuts.filter((shortcut) => reachOf(shortcut) === reach));
  // `G L` before `L`: whoever has pressed G means the former.
  const ordered = found.map(({ keys, run }) => [binding(keys, isApple()), run] as const).toSorted(([one], [other]) => other.split(' ').length - one.split(' ').length);
  return createKeybindingsHandler(
    Object.fromEntries(
      ordered.map(([keys, run]) => [
        keys,
        (event) => {
          event.preventDefault();
          run(event);
        },
      ]),
    ),
    { ignore: () => false },
  );
}

const overPage = '[role="dialog"], [role="alertdialog"], [role="menu"], [data-trigger]';
/** Where letters are typed, or choose by their beginning. */
const takesLetters = 'input, textarea, select, [contenteditable], [aria-haspopup="listbox"]';

function isElsewhere(event: KeyboardEvent, reach: Reach): boolean {
  // A browser that fills in a field says keydown without a key.
  if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing || writesCharacter(event)) return true;
  if (reach === 'dialogs') return false;
  if (reach === 'page' && (event.repeat || !bareKeysWork())) return true;
  if (!(event.target instanceof Element)) return false;
  return event.target.closest(overPage) !== null || (reach === 'page' && event.target.closest(takesLetters) !== null);
}

/** AltGr with Q is the @ of German keyboards, not Alt with Q. Apple has no such key, and Firefox says it of ⌥. */
function writesCharacter(event: KeyboardEvent): boolean {
  return !isApple() && event.getModifierState('AltGraph');
}
