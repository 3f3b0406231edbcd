import { X } from 'lucide-react';
import type { Visit } from '#listen/shadowing/contract/visit.ts';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { PersonChip } from '#platform/ui/person-chip.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './chair-bar.module.css';
import type { Leaving } from './use-leaving.ts';

/** Who sits beside the agent and who is invited, by name and function, each with the way to end it. */
export function GuestChips({ guests, invited, leaving, isNarrow }: {
  readonly guests: readonly Visit[];
  readonly invited: readonly Visit[];
  readonly leaving: Leaving;
  /** Names only, of several people only the initials; names and functions stand beside the conversation anyway. */
  readonly isNarrow: boolean;
}) {
  const t = useDeskMessages().chair;
  const { locale } = useLocale();
  const isMany = guests.length + invited.length > 1;
  const isShort = isNarrow && isMany;
  return (
    <ul role="list" className={styles.guests} aria-label={t.guests} data-short={isShort || undefined}>
      {guests.map((visit) => (
        <li key={visit.id}>
          <PersonChip name={visit.guest.name} detail={isNarrow || isMany ? undefined : visit.guest.function[locale]} isListening isShort={isShort}>
            <IconButton
              size="small"
              label={t.end(visit.guest.name)}
              icon={<X />}
              keys={guests.length === 1 ? 'Alt+G' : undefined}
              onPress={() => leaving.end(visit)}
            />
          </PersonChip>
        </li>
      ))}
      {invited.map((visit) => (
        <li key={visit.id} className={styles.invited}>
          <PersonChip name={visit.guest.name} detail={t.invited} isShort={isShort}>
            <IconButton size="small" label={t.takeBack(visit.guest.name)} icon={<X />} onPress={() => leaving.end(visit)} />
          </PersonChip>
        </li>
      ))}
    </ul>
  );
}
