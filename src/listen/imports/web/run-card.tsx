import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { ImportRun } from '../contract/run.ts';
import styles from './imports-page.module.css';
import { useImportMessages } from './use-import-messages.ts';

/** One import: how far it is, what it brought, and what it refused. */
export function RunCard({ run }: { readonly run: ImportRun }) {
  const t = useImportMessages();
  const format = useFormatters();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const cancel = useMutation(api.imports.cancel.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.imports.key() }) }));
  const name = run.name ?? t.unnamed;
  const isInVain = run.state === 'done' && run.refused > 0 && run.imported + run.known === 0;
  const share = run.size ? Math.min(1, run.bytes / run.size) : null;
  const counts = (['imported', 'known', 'refused', 'withoutAudio'] as const).map((what) => t[what](run[what], format.number(run[what]))).filter((words) => words !== '');
  return (
    <Card
      as="li"
      header={
        <>
          <h2 className={styles.name}>{name}</h2>
          <Badge tone={run.state === 'done' && !isInVain ? 'gain' : run.state === 'running' ? 'honey' : 'pain'}>{isInVain ? t.nothing : t.states[run.state]}</Badge>
        </>
      }
      footer={run.can.cancel && <Button onPress={() => cancel.mutate({ importId: run.id })} isPending={cancel.isPending} aria-label={t.cancelOf(name)}>{t.cancel}</Button>}
    >
      <p className={styles.quiet}>{run.startedBy ? t.by(run.startedBy, format.dateTime(run.startedAt)) : format.dateTime(run.startedAt)}</p>
      <p>{counts.join(' · ')}</p>
      {run.state === 'running' && share !== null && (
        <p>
          <progress className={styles.progress} value={share} aria-label={name} />
          {t.read(format.percent(share))}
        </p>
      )}
      {['cancelled', 'broken-off', 'failed'].includes(run.state) && <p>{t.goOn}</p>}
      {cancel.error && <ProblemNotice problem={problemOf(cancel.error)} />}
      {run.refused > 0 && (
        <div>
          <Button size="small" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-label={t.refusalsOf(name)}>{t.refusals}</Button>
        </div>
      )}
      {isOpen && <Refusals run={run} name={name} />}
    </Card>
  );
}

function Refusals({ run, name }: { readonly run: ImportRun; readonly name: string }) {
  const t = useImportMessages();
  const full = useQuery(api.imports.show.queryOptions({ input: { importId: run.id }, ...(run.endedAt === null && { refetchInterval: 2_000 }) }));
  const refusals = full.data?.refusals;
  return (
    <>
      {full.error && <ProblemNotice problem={problemOf(full.error)} />}
      <DataTable
        caption={t.refusalsOf(name)}
        isCaptionHidden
        columns={[
          { id: 'line', header: t.line, isHeaderHidden: true, isRowHeader: true, cell: ({ line }) => t.lineOf(line) },
          { id: 'why', header: t.why, cell: ({ message }) => message },
        ]}
        rows={refusals}
        rowKey={({ line, field }) => `${line} ${field}`}
        empty={<EmptyState title={t.noRefusals} />}
      />
      {refusals && run.refused > refusals.length && <p className={styles.quiet}>{t.rest(run.refused - refusals.length)}</p>}
      {refusals && refusals.length > 0 && (
        <div>
          <Button size="small" onPress={() => saveFile(`${name}.refused.json`, JSON.stringify(refusals, null, 2))}>{t.save}</Button>
        </div>
      )}
    </>
  );
}
