import { useState } from 'react';
import { Button } from '../button.tsx';
import { Door, type DoorState } from '../door.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

const states: readonly DoorState[] = ['closed', 'asked', 'open'];

export function DoorPart() {
  const t = useTexts();
  const [turn, setTurn] = useState(0);
  const turned = states[turn % states.length] ?? 'closed';
  return (
    <Part id="door" title={t.parts.door}>
      {([16, 24, 64] as const).map((size) => (
        <div key={size} className={styles.row}>
          {states.map((state) => (
            <Door key={state} state={state} size={size} />
          ))}
        </div>
      ))}
      <EmptyState
        picture={<Door state={turned} size={64} announces />}
        title={t.handle('Amsel')}
        action={<Button onPress={() => setTurn(turn + 1)}>{t.turnDoor}</Button>}
      >
        {t.doorSentence}
      </EmptyState>
    </Part>
  );
}
