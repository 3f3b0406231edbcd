import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { creditOf } from '../words/credit-of.ts';
import { useWallMessages } from './use-wall-messages.ts';
import styles from './wall-page.module.css';

const perPage = 60;

/** What hangs one below the other, newest first, for those who would rather read. */
export function ListPart({ items, onRead }: { readonly items: readonly HungPraise[] | undefined; readonly onRead: (id: string) => void }) {
  const t = useWallMessages();
  const { locale } = useLocale();
  const [shown, setShown] = useState(perPage);
  return (
    <div className={styles.list}>
      {!items && <Skeleton lines={6} />}
      <ul role="list">
        {items?.toReversed().slice(0, shown).map((praise) => (
          <li key={praise.id} dir="auto">
            <CustomerWords lang={praise.language} size="medium" source={creditOf(praise, locale)}>
              {praise.text}
            </CustomerWords>
            <Button size="small" aria-label={`${t.moreAbout}: ${praise.text.slice(0, 60)}`} onPress={() => onRead(praise.id)}>
              {t.moreAbout}
            </Button>
          </li>
        ))}
      </ul>
      {items && items.length > shown && <Button onPress={() => setShown(shown + perPage)}>{t.more}</Button>}
    </div>
  );
}
