import { Button } from '#platform/ui/button.tsx';
import styles from './endless.module.css';
import { useNearEnd } from './use-near-end.ts';

/** The end of a list that goes on by itself when one comes near, and by a button for those who do not scroll. */
export function Endless({ label, end, hasMore, isPending, more }: {
  /** What the button says. */
  readonly label: string;
  /** What stands here once everything is shown. */
  readonly end: string;
  readonly hasMore: boolean;
  readonly isPending: boolean;
  readonly more: () => void;
}) {
  const place = useNearEnd(() => {
    if (hasMore && !isPending) more();
  });
  return (
    <div ref={place} className={styles.end}>
      {hasMore ? (
        <Button onPress={more} isPending={isPending}>
          {label}
        </Button>
      ) : (
        <p>{end}</p>
      )}
    </div>
  );
}
