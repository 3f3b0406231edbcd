import { Button } from '#platform/ui/button.tsx';
import type { MaskKind } from '../../contract/found-thanks.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './keeping.module.css';

/** What people hide by hand; the rest is found by itself. */
const kinds = ['name', 'address', 'number', 'other'] as const satisfies readonly MaskKind[];

/** What can be done with words that are marked: take only these, or hide them. */
export function MarkingActions({ isMarked, howTo, howToId, onOnly, onHide }: {
  readonly isMarked: boolean;
  readonly howTo: string;
  readonly howToId: string;
  readonly onOnly: () => void;
  readonly onHide: (kind: MaskKind) => void;
}) {
  const t = usePraiseMessages();
  return (
    <>
      <p id={howToId} className={styles.detail}>
        {howTo}
      </p>
      {isMarked && (
        <div className={styles.actions}>
          <Button size="small" onPress={onOnly}>
            {t.proposal.only}
          </Button>
          <span className={styles.detail}>{t.proposal.hide}</span>
          {kinds.map((kind) => (
            <Button key={kind} size="small" variant="plain" onPress={() => onHide(kind)}>
              {t.kinds[kind]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
