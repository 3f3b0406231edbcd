import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { ThemeFigures } from '#understand/themes/web/theme-figures.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

const shown = 3;

/** The themes something was heard about last, each with how many heard it and how fresh it is. */
export function NewsPart() {
  const t = useTodayMessages().news;
  const { locale } = useLocale();
  const themes = useQuery(api.themes.list.queryOptions({ input: { order: 'freshest' } }));
  const fresh = themes.data?.items.filter(({ assumption }) => !assumption).slice(0, shown);
  return (
    <section className={styles.section} aria-labelledby="news">
      <div className={styles.head}>
        <h2 id="news">{t.title}</h2>
        {fresh && fresh.length > 0 && <LinkButton size="small" variant="plain" href="/themes">{t.all}</LinkButton>}
      </div>
      {themes.error && <ProblemNotice problem={problemOf(themes.error)} />}
      {fresh?.length === 0 && <p className={styles.soft}>{t.none}</p>}
      <ul role="list" className={styles.themes}>
        {fresh?.map((theme) => (
          <li key={theme.id} className={styles.theme}>
            <a href={`/themes/${theme.id}`}>{theme.title[locale] || theme.title.de || theme.title.en}</a>
            <ThemeFigures theme={theme} />
          </li>
        ))}
      </ul>
    </section>
  );
}
