import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { WithheldWords } from '#platform/ui/withheld-words.tsx';
import { Door } from '#platform/ui/door.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import styles from './conversation-list.module.css';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import type { Seat } from './visit-state.ts';

/** One conversation in the list. While its door is not open the card says nothing but that. */
export function ConversationCard({ seat, isCurrent, onPress }: {
  readonly seat: Seat;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}) {
  const t = useShadowingMessages().visit;
  const { locale } = useLocale();
  const { about, turns } = seat;
  const last = turns.findLast(({ by }) => by === 'customer');
  return (
    <PressCard
      isCurrent={isCurrent}
      onPress={onPress}
      header={
        <>
          <span className={styles.name}>
            {t.conversation(seat.number)}
            {seat.hasNews && (
              <span className={styles.news}>
                <VisuallyHidden>{t.newWords}</VisuallyHidden>
              </span>
            )}
          </span>
          <Door state={seat.door} size={16} />
        </>
      }
    >
      {about && (
        <span className={styles.about}>
          {[t.channels[about.channel] ?? about.channel, about.product?.[locale] ?? about.brand].filter(Boolean).join(' · ')}
        </span>
      )}
      {about && last && (
        <span className={styles.last}>
          <CustomerWords lang={about.language} isInline>
            <WithheldWords>{last.text}</WithheldWords>
          </CustomerWords>
        </span>
      )}
    </PressCard>
  );
}
