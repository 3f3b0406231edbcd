import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './ledger-page.module.css';
import { SaveDayButton } from './save-day-button.tsx';
import { useLedgerMessages } from './use-ledger-messages.ts';

/** A day whose chains were signed. */
interface SignedDay {
  day: string;
  chains: number;
  rows: number;
  digest: string;
}

const atFirst = 14;

/** The days whose chains were signed, each as a document to keep elsewhere. */
export function SignedDays() {
  const t = useLedgerMessages();
  const columns = useColumns();
  const [isWhole, setWhole] = useState(false);
  const heads = useQuery(api.consent.heads.queryOptions({ input: {} }));
  const days = heads.data?.items;
  return (
    <section className={styles.section} aria-labelledby="signed-days">
      <h2 id="signed-days">{t.days}</h2>
      <p className={styles.soft}>{t.daysSentence}</p>
      {heads.error && <ProblemNotice problem={problemOf(heads.error)} />}
      {!heads.error && (
        <DataTable
          caption={t.days}
          isCaptionHidden
          columns={columns}
          rows={isWhole ? days : days?.slice(0, atFirst)}
          rowKey={({ day }) => day}
          empty={<EmptyState picture={<Download size={40} />} title={t.noDays}>{t.noDaysSentence}</EmptyState>}
        />
      )}
      {days && days.length > atFirst && !isWhole && (
        <div>
          <Button onPress={() => setWhole(true)}>{t.more}</Button>
        </div>
      )}
    </section>
  );
}

function useColumns(): readonly Column<SignedDay>[] {
  const t = useLedgerMessages();
  const { date, number } = useFormatters();
  return [
    { id: 'day', header: t.columns.day, isRowHeader: true, cell: ({ day }) => date(day) },
    { id: 'chains', header: t.columns.chains, align: 'end', cell: ({ chains }) => number(chains) },
    { id: 'rows', header: t.columns.rows, align: 'end', cell: ({ rows }) => number(rows) },
    { id: 'digest', header: t.columns.digest, cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}…</code> },
    { id: 'save', header: t.columns.save, isHeaderHidden: true, align: 'end', cell: ({ day }) => <SaveDayButton day={day} /> },
  ];
}
