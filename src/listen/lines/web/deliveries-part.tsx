import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { LineDelivery } from '../contract/line.ts';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

/** What could not be delivered, or not yet. Nothing is shown while everything arrives. */
export function DeliveriesPart({ pace }: { readonly pace: number }) {
  const t = useLinesMessages().deliveries;
  const columns = useColumns();
  const deliveries = useInfiniteQuery(
    api.lines.deliveries.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, limit: 25 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
      refetchInterval: pace,
    }),
  );
  const rows = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  if (deliveries.error) return <ProblemNotice problem={problemOf(deliveries.error)} />;
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="deliveries">
      <h2 id="deliveries">{t.title}</h2>
      <DataTable caption={t.caption} isCaptionHidden columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />
      <MoreButton of={deliveries}>{t.more}</MoreButton>
    </section>
  );
}

function useColumns(): readonly Column<LineDelivery>[] {
  const t = useLinesMessages().deliveries;
  const { locale } = useLocale();
  const format = useFormatters();
  return [
    { id: 'line', header: t.line, isRowHeader: true, cell: ({ line }) => line },
    { id: 'what', header: t.what, cell: ({ kind }) => t.kinds[kind] },
    { id: 'since', header: t.since, cell: ({ since }) => format.dateTime(since) },
    { id: 'trouble', header: t.trouble, cell: ({ trouble }) => trouble?.[locale] },
    {
      id: 'next',
      header: t.next,
      cell: ({ nextAt, attempts }) => (nextAt ? `${format.dateTime(nextAt)}, ${t.attempts(attempts)}` : <Badge tone="pain">{t.givenUp}</Badge>),
    },
    { id: 'actions', header: t.actions, isHeaderHidden: true, align: 'end', cell: (delivery) => delivery.can.sendAgain && <SendAgain id={delivery.id} /> },
  ];
}

function SendAgain({ id }: { readonly id: string }) {
  const t = useLinesMessages().deliveries;
  const queries = useQueryClient();
  const send = useMutation(
    api.lines.sendAgain.mutationOptions({
      onSuccess() {
        showToast({ message: t.trying });
        void queries.invalidateQueries({ queryKey: api.lines.key() });
      },
    }),
  );
  return <Button size="small" isPending={send.isPending} onPress={() => send.mutate({ deliveryId: id })}>{t.again}</Button>;
}
