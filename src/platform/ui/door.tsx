import { useKitMessages } from './kit-messages.ts';
import styles from './door.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The three states of the gate: nothing passes, the customer is being asked, the customer agreed. */
export type DoorState = 'closed' | 'asked' | 'open';

/**
 * The sign of the gate, the same everywhere: a closed door, a hand at the door, an open door. Shape, word and colour
 * always come together; there is no way to leave the word out.
 *
 * `announces` makes a screen reader speak up when the state changes; switch it on for the one door that matters now.
 */
export function Door({ state, size = 24, announces = false }: {
  readonly state: DoorState;
  /** Height of the door in pixels. */
  readonly size?: 16 | 24 | 64;
  readonly announces?: boolean;
}) {
  const t = useKitMessages();
  return (
    <span className={styles.sign} data-state={state} data-size={size} role={announces ? 'status' : undefined}>
      <svg className={styles.door} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <path className={styles.opening} d="M6 4h12v17H6z" />
        <path className={styles.frame} d="M5 21V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16M2.5 21h19" />
        <g className={styles.leaf}>
          <path d="M7.5 5.5h9V20h-9z" />
          <circle className={styles.knob} cx="14.2" cy="13" r="1.2" />
        </g>
        <path
          className={styles.hand}
          d="M9.3 15.8v-5.6a1.1 1.1 0 0 1 2.2 0V8.5a1.1 1.1 0 0 1 2.2 0v.9a1.1 1.1 0 0 1 2.2 0V15
            a3.9 3.9 0 0 1-3.9 3.9c-1.6 0-2.5-.8-3.2-2l-1.5-2.8c-.5-1 .7-1.7 1.4-1z"
        />
      </svg>
      <span>
        <VisuallyHidden>{t.door.name} </VisuallyHidden>
        {t.door[state]}
      </span>
    </span>
  );
}
