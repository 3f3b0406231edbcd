import { Fragment } from 'react';
import { isApple } from './is-apple.ts';
import { useKitMessages } from './kit-messages.ts';
import styles from './kbd.module.css';

const onApple: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  // There ⌥ writes characters and ⌃ with an arrow belongs to the system, so the two change places.
  Alt: '⌃',
  Control: '⌥',
  Enter: '↩',
  Escape: 'esc',
  Backspace: '⌫',
};

/**
 * A key or a combination, written as the reader's keyboard has it: `Mod+Enter` is ⌘ ↩ on a Mac, Strg + Eingabe on
 * a German PC, Ctrl + Enter on an English one. `keys` joins names of `KeyboardEvent.key` with `+`; `Mod` is the key for
 * commands; a literal plus is named `Plus`. Hidden where there is no keyboard to press.
 */
export function Kbd({ keys }: { readonly keys: string }) {
  const t = useKitMessages();
  const apple = isApple();
  const named: Readonly<Record<string, string>> = t.keys;
  const name = (key: string) => {
    if (key === 'Plus') return '+';
    if (apple && onApple[key] !== undefined) return onApple[key];
    return named[key === 'Mod' ? 'Control' : key] ?? key.toUpperCase();
  };
  return (
    <kbd className={styles.keys}>
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className={styles.plus}>{apple ? ' ' : ' + '}</span>}
          <kbd className={styles.key}>{name(key)}</kbd>
        </Fragment>
      ))}
    </kbd>
  );
}
