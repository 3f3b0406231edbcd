import { Wind } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './chair-bar.module.css';

/** A breather that is going on: how long still, and the way out of it. */
export function BreatherSign({ left, isPending, onEnd }: {
  /** Milliseconds. */
  readonly left: number;
  readonly isPending: boolean;
  readonly onEnd: () => void;
}) {
  const t = useDeskMessages().breather;
  const format = useFormatters();
  return (
    <span className={styles.breather}>
      <Wind size={20} aria-hidden="true" />
      <strong>{t.running}</strong>
      <span className={styles.detail}>{t.left(format.duration(left))}</span>
      <Button size="small" isPending={isPending} aria-label={t.end} onPress={onEnd}>
        {t.endShort}
        <Kbd keys="Alt+B" />
      </Button>
    </span>
  );
}
