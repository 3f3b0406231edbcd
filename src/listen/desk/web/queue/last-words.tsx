import type { Locale } from '#platform/i18n/locale.ts';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import type { DeskEvent } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './queue.module.css';

/** The beginning of what was said last, by whichever side. */
export function LastWords({ events, lang }: { readonly events: readonly DeskEvent[]; readonly lang: Locale }) {
  const t = useDeskMessages().talk;
  const last = events.findLast((event) => event.kind === 'turn');
  if (!last) return null;
  return (
    <span className={styles.words}>
      {last.by === 'customer' ? (
        <CustomerWords lang={lang} isInline>
          {last.text}
        </CustomerWords>
      ) : (
        <span className={styles.detail}>
          {t.you}: {last.text}
        </span>
      )}
    </span>
  );
}
