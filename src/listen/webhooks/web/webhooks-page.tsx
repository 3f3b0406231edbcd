import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { EndpointCard } from './endpoint-card.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { useWebhookMessages } from './use-webhook-messages.ts';
import styles from './webhooks-page.module.css';

const lookAgainEvery = 5_000;

/** Programs that are told what happens here, and how that goes. */
export function WebhooksPage() {
  const t = useWebhookMessages();
  const [isAdding, setAdding] = useState(false);
  const endpoints = useQuery(api.webhooks.list.queryOptions({ input: {}, refetchInterval: lookAgainEvery }));
  const items = endpoints.data?.items;
  const add = endpoints.data?.can.add && <Button variant="primary" icon={<Plus />} onPress={() => setAdding(true)}>{t.add}</Button>;
  return (
    <Page title={t.title} lead={t.lead} actions={items && items.length > 0 && add}>
      {endpoints.error && <ProblemNotice problem={problemOf(endpoints.error)} />}
      {endpoints.isLoading && <Skeleton lines={5} />}
      {items?.length === 0 && <EmptyState title={t.none} action={add}>{t.noneSentence}</EmptyState>}
      {items && items.length > 0 && (
        <ul role="list" className={styles.endpoints}>
          {items.map((endpoint) => (
            <EndpointCard key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
      {isAdding && <EndpointDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
