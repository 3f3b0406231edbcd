import { RotateCw } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './answer.module.css';
import type { Errand } from './outbox.ts';

/** An answer on its way: in sight from the moment of Enter, with a word where it is, and a way out if it is refused. */
export function PendingLine({ errand, onRetry, onTakeBack }: {
  readonly errand: Errand;
  readonly onRetry: () => void;
  readonly onTakeBack: () => void;
}) {
  const t = useDeskMessages().answer;
  const isRefused = errand.state === 'refused';
  return (
    <div className={styles.pending} data-state={errand.state}>
      <p className={styles.words}>{errand.text}</p>
      {errand.state === 'sending' && <span className={styles.state}>{t.sending}</span>}
      {errand.state === 'waiting' && <span className={styles.state}>{t.waiting}</span>}
      {isRefused && (
        <div className={styles.refusal} role="alert">
          <span>
            <strong>{t.refused}:</strong> {[errand.problem?.title, errand.problem?.remedy].filter(Boolean).join('. ')}
          </span>
          <Button size="small" icon={<RotateCw />} onPress={onRetry}>
            {t.again}
          </Button>
          <Button size="small" onPress={onTakeBack}>
            {t.back}
          </Button>
        </div>
      )}
    </div>
  );
}
