import { CustomerWords } from '../customer-words.tsx';
import { useLocale } from '../locale.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

export function WordsPart() {
  const t = useTexts();
  const { locale } = useLocale();
  return (
    <Part id="words" title={t.parts.words}>
      <div className={styles.column}>
        <h3>{t.heading}</h3>
        <p>
          {t.prose} <a href="#door">{t.link}</a>
        </p>
        <CustomerWords lang={locale} size="large" source={t.quoteSource}>
          {t.quote}
        </CustomerWords>
        <CustomerWords lang={locale}>{t.quoteTwo}</CustomerWords>
        <CustomerWords lang={locale} size="small">
          {t.quote}
        </CustomerWords>
        <p>
          {t.quoteInline.before}{' '}
          <CustomerWords lang={locale} isInline>
            {t.quoteInline.words}
          </CustomerWords>{' '}
          {t.quoteInline.after}
        </p>
      </div>
    </Part>
  );
}
