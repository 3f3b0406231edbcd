import { initials } from '#platform/ui/initials.ts';
import { useLocale } from '#platform/ui/locale.tsx';
import { PersonChip } from '#platform/ui/person-chip.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { Person } from '../contract/visit.ts';
import styles from './room-actions.module.css';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** Who sits beside the same host; on a phone by initials, with the names for whoever listens instead of looking. */
export function OtherGuests({ guests, isNarrow }: { readonly guests: readonly Person[]; readonly isNarrow: boolean }) {
  const t = useShadowingMessages().visit;
  const { locale } = useLocale();
  if (guests.length === 0) return null;
  return (
    <ul role="list" className={styles.guests} aria-label={t.guests}>
      {guests.map(({ id, name, function: what }) => (
        <li key={id}>
          {isNarrow ? (
            <span className={styles.initials} title={`${name}, ${what[locale]}`}>
              <span aria-hidden="true">{initials(name)}</span>
              <VisuallyHidden>{name}</VisuallyHidden>
            </span>
          ) : (
            <PersonChip name={name} detail={what[locale]} isListening />
          )}
        </li>
      ))}
    </ul>
  );
}
