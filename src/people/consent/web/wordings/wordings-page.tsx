import { useQuery } from '@tanstack/react-query';
import { Badge } from '#platform/ui/badge.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { askedPurposes } from '../../contract/asked-purposes.ts';
import type { Purpose } from '../../contract/purpose.ts';
import { useWordingMessages } from './use-wording-messages.ts';
import { WordingCard } from './wording-card.tsx';
import styles from './wordings-page.module.css';

const asked: ReadonlySet<Purpose> = new Set(askedPurposes);

/** The questions, purpose by purpose, in both languages. */
export function WordingsPage() {
  const t = useWordingMessages();
  const wordings = useQuery(api.consent.wordings.queryOptions({ input: {} }));
  const byPurpose = Map.groupBy(wordings.data?.items ?? [], ({ purpose }) => purpose);
  return (
    <Page title={t.title} lead={t.lead}>
      {wordings.error && <ProblemNotice problem={problemOf(wordings.error)} />}
      {wordings.isPending && <Skeleton lines={6} />}
      {[...byPurpose].map(([purpose, versions]) => (
        <section key={purpose} className={styles.purpose} aria-labelledby={`purpose-${purpose}`}>
          <header className={styles.head}>
            <h2 id={`purpose-${purpose}`}>{t.purpose[purpose]}</h2>
            {asked.has(purpose) ? <Badge tone="chair">{t.asked}</Badge> : <Badge>{t.notYet}</Badge>}
            <p className={styles.soft}>{t.sentence[purpose]}</p>
          </header>
          <ul role="list" className={styles.languages}>
            {versions.map((wording) => (
              <WordingCard key={wording.language} wording={wording} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
