import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import { ThemeDialog } from './theme-dialog.tsx';
import { ThemeFigures } from './theme-figures.tsx';
import styles from './themes-page.module.css';
import { useThemeMessages } from './use-theme-messages.ts';

const orders = ['strongest', 'freshest', 'name'] as const;

/** All themes. */
export function ThemesPage() {
  const t = useThemeMessages();
  const { locale } = useLocale();
  const go = useNavigate();
  const mayCurate = useMe().permissions.includes('themes:curate');
  const [order, setOrder] = useState<(typeof orders)[number]>('strongest');
  const [isBeginning, setBeginning] = useState(false);
  const { data, error, isPending } = useQuery(api.themes.list.queryOptions({ input: { order }, placeholderData: keepPreviousData }));
  const begin = (
    <Button variant="primary" icon={<Plus />} onPress={() => setBeginning(true)}>
      {t.begin}
    </Button>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={mayCurate && begin}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {isPending && <Skeleton lines={6} />}
      {data?.items.length === 0 && (
        <EmptyState picture={<Mark size={96} tone="faint" />} title={t.none}>
          {mayCurate ? t.noneForCurator : t.noneSentence}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <div className={styles.order}>
            <Select label={t.order} choices={orders.map((each) => ({ id: each, label: t.orders[each] }))} value={order} onChange={setOrder} />
          </div>
          <ul role="list" className={styles.themes}>
            {data.items.map((theme) => (
              <li key={theme.id} className={styles.theme}>
                <PressCard footer={<ThemeFigures theme={theme} />} onPress={() => void go({ to: '/themes/$themeId', params: { themeId: theme.id } })}>
                  <span className={styles.title}>{theme.title[locale]}</span>
                  {theme.description[locale] && <span className={styles.description}>{theme.description[locale]}</span>}
                </PressCard>
              </li>
            ))}
          </ul>
        </>
      )}
      {isBeginning && (
        <ThemeDialog onClose={() => setBeginning(false)} onDone={({ id }) => void go({ to: '/themes/$themeId', params: { themeId: id } })} />
      )}
    </Page>
  );
}
