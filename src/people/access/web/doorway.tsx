import { Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import styles from './doorway.module.css';
import { useAccessMessages } from './use-access-messages.ts';

/** Around the pages one sees before one is inside: the mark, the other language, room to breathe. */
export function Doorway({ children }: {
  /** A `Page` of width `reading`. */
  readonly children: ReactNode;
}) {
  const t = useAccessMessages().doorway;
  const { locale, setLocale } = useLocale();
  return (
    <div className={styles.doorway}>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Mark size={32} />
          Ohrensessel
        </span>
        <Button variant="plain" icon={<Languages />} onPress={() => setLocale(locale === 'de' ? 'en' : 'de')}>
          <span lang={locale === 'de' ? 'en' : 'de'}>{t.language}</span>
        </Button>
      </header>
      {children}
    </div>
  );
}
