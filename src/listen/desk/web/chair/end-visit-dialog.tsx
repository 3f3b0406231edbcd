import type { KeyboardEvent } from 'react';
import type { Visit } from '#listen/shadowing/contract/visit.ts';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './chair-bar.module.css';

/** With several guests: whose visit is over. Digits choose. */
export function EndVisitDialog({ guests, onEnd, onClose }: {
  readonly guests: readonly Visit[];
  readonly onEnd: (visit: Visit) => void;
  readonly onClose: () => void;
}) {
  const t = useDeskMessages().chair;
  const { locale } = useLocale();

  function choose({ key }: KeyboardEvent) {
    const visit = guests[Number(key) - 1];
    if (visit) onEnd(visit);
  }

  return (
    <Dialog title={t.endTitle} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <p>{t.endLead}</p>
      {/* The buttons do it too; the digits are a shorter way. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul role="list" className={styles.choices} onKeyDown={choose}>
        {guests.map((visit, index) => (
          <li key={visit.id}>
            <Button autoFocus={index === 0} onPress={() => onEnd(visit)}>
              <Kbd keys={String(index + 1)} />
              {visit.guest.name}, {visit.guest.function[locale]}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
