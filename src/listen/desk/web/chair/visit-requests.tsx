import { Armchair } from 'lucide-react';
import type { Visit } from '#listen/shadowing/contract/visit.ts';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import type { Answering } from './use-answering.ts';
import styles from './visit-requests.module.css';

/** Guests who ask for the chair, each with a yes and a no that weigh the same. The keys answer the first one. */
export function VisitRequests({ requests, answering }: {
  readonly requests: readonly Visit[];
  readonly answering: Answering;
}) {
  const t = useDeskMessages().request;
  const { locale } = useLocale();
  return (
    <output className={styles.requests}>
      {answering.problem && <ProblemNotice problem={answering.problem} />}
      {requests.map((visit, index) => (
        <div key={visit.id} className={styles.request}>
          <Armchair size={24} aria-hidden="true" className={styles.icon} />
          <p className={styles.text}>
            <strong>{t.asks(visit.guest.name)}</strong>
            <span className={styles.detail}>{visit.guest.function[locale]}</span>
          </p>
          <p className={styles.note}>{t.note}</p>
          <div className={styles.actions}>
            <Button isPending={answering.pending === visit.id} onPress={() => answering.yes(visit)}>
              {t.yes}
              {index === 0 && <Kbd keys="Alt+J" />}
            </Button>
            <Button onPress={() => answering.no(visit)}>
              {t.no}
              {index === 0 && <Kbd keys="Alt+X" />}
            </Button>
          </div>
        </div>
      ))}
    </output>
  );
}
