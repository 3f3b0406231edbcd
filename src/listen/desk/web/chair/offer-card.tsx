import { Armchair } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './chair-bar.module.css';
import type { ChairOfMine } from './use-chair.ts';

/** While the chair is not offered and the hands are free: what it would mean, and the way to do it. */
export function OfferCard({ chair }: { readonly chair: ChairOfMine }) {
  const t = useDeskMessages().chair;
  return (
    <Card as="section" tone="sunk" header={<h2 className={styles.cardTitle}>{t.invitation.title}</h2>}>
      <p>{t.invitation.sentence}</p>
      <div>
        <Button icon={<Armchair />} isPending={chair.pending !== null} onPress={() => chair.offer(true)}>
          {t.offer}
        </Button>
      </div>
    </Card>
  );
}
