import type { PointerEventHandler } from 'react';
import { ConversationCard } from './conversation-card.tsx';
import styles from './conversation-list.module.css';
import type { Seat } from './visit-state.ts';

/** The host's conversations, each with its door. */
export function ConversationList({ seats, selected, onSelect, onPointerUp }: {
  readonly seats: readonly Seat[];
  readonly selected: string | null;
  readonly onSelect: (handle: string) => void;
  readonly onPointerUp: PointerEventHandler;
}) {
  return (
    <ul role="list" className={styles.list} onPointerUp={onPointerUp}>
      {seats.map((seat) => (
        <li key={seat.handle}>
          <ConversationCard seat={seat} isCurrent={seat.handle === selected} onPress={() => onSelect(seat.handle)} />
        </li>
      ))}
    </ul>
  );
}
