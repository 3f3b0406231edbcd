import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { Delivery, Endpoint } from '../contract/endpoint.ts';
import { useWebhookMessages } from './use-webhook-messages.ts';
import styles from './webhooks-page.module.css';

/** Messages to one program with what became of them. */
export function DeliveriesPart({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useWebhookMessages();
  const format = useFormatters();
  const queries = useQueryClient();
  const pages = useInfiniteQuery(
    api.webhooks.deliveries.infiniteOptions({
      input: (cursor: string | undefined) => ({ endpointId: endpoint.id, limit: 25, ...(cursor && { cursor }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      refetchInterval: 5_000,
    }),
  );
  const again = useMutation(
    api.webhooks.sendAgain.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.webhooks.key() });
        showToast({ message: t.queued });
      },
    }),
  );
  const called = ({ type }: Delivery) => t.events[type as keyof typeof t.events] ?? type;
  const columns: readonly Column<Delivery>[] = [
    { id: 'what', header: t.what, isRowHeader: true, cell: (delivery) => <><code className={styles.code}>{delivery.type}</code><br />{called(delivery)}</> },
    { id: 'when', header: t.when, cell: ({ at }) => format.dateTime(at) },
    { id: 'outcome', header: t.outcome, cell: (delivery) => <Outcome delivery={delivery} /> },
    { id: 'attempts', header: t.attempts, align: 'end', cell: ({ attempts }) => attempts.length },
    {
      id: 'again',
      header: t.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (delivery) => delivery.can.sendAgain && <Button size="small" aria-label={t.againOf(called(delivery), format.dateTime(delivery.at))} onPress={() => again.mutate({ endpointId: endpoint.id, deliveryId: delivery.id })}>{t.again}</Button>,
    },
  ];
  return (
    <>
      {(pages.error ?? again.error) && <ProblemNotice problem={problemOf(pages.error ?? again.error)} />}
      <DataTable caption={t.logCaption(endpoint.name)} isCaptionHidden columns={columns} rows={pages.data?.pages.flatMap(({ items }) => items)} rowKey={({ id }) => id} empty={<EmptyState title={endpoint.waiting > 0 ? t.notSentYet : t.noMessages} />} />
      <MoreButton of={pages}>{t.more}</MoreButton>
    </>
  );
}

function Outcome({ delivery: { state, attempts, nextAt } }: { readonly delivery: Delivery }) {
  const t = useWebhookMessages();
  const format = useFormatters();
  const last = attempts.at(-1);
  return (
    <>
      {t.outcomes[state]}
      {state === 'waiting' && nextAt && last && ` · ${t.next(format.dateTime(nextAt))}`}
      {last?.trouble && <span className={styles.quiet}><br />{t.troubles[last.trouble]}{last.status !== null && ` (${t.answered(last.status)})`}</span>}
      {last?.answer && <code className={styles.answer} title={last.answer}>{last.answer}</code>}
    </>
  );
}
