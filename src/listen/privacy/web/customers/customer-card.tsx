import { useMutation } from '@tanstack/react-query';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import type { privacyContract } from '../../contract/operations.ts';
import styles from './customers-page.module.css';
import { ForgetDialog } from './forget-dialog.tsx';
import { useCustomerMessages } from './use-customer-messages.ts';

/** A customer as data protection sees one: a pseudonym, and conversations without words. */
export type FoundCustomer = InferContractRouterOutputs<typeof privacyContract>['findCustomer']['items'][number];

/** One customer: the conversations with their proofs, everything to hand over, the way to be forgotten. */
export function CustomerCard({ customer }: { readonly customer: FoundCustomer }) {
  const t = useCustomerMessages();
  const { permissions } = useMe();
  const columns = useColumns();
  const [isForgetting, setForgetting] = useState(false);
  const { id, pseudonym, conversations } = customer;
  const take = useMutation({
    mutationFn: async () => {
      const everything = await client.privacy.exportCustomer({ customerId: id });
      const file = t.file(pseudonym, everything.exportedAt.slice(0, 10));
      saveFile(file, JSON.stringify(everything, null, 2));
      return file;
    },
  });
  return (
    <Card
      as="li"
      header={<h2 className={styles.name}>{t.customer(pseudonym)}</h2>}
      footer={
        <span className={styles.actions}>
          {permissions.includes('privacy:export') && (
            <Button icon={<Download />} onPress={() => take.mutate()} isPending={take.isPending}>{t.takeAlong}</Button>
          )}
          {permissions.includes('privacy:erase') && (
            <Button variant="plain" icon={<Eraser />} onPress={() => setForgetting(true)}>{t.forget}</Button>
          )}
        </span>
      }
    >
      <DataTable caption={t.conversations(conversations.length)} columns={columns} rows={conversations} rowKey={(conversation) => conversation.id} empty={<p>{t.conversations(0)}</p>} />
      <output>{take.data && t.exported(take.data)}</output>
      {take.error && <ProblemNotice problem={problemOf(take.error)} />}
      {isForgetting && <ForgetDialog customer={customer} onClose={() => setForgetting(false)} />}
    </Card>
  );
}

function useColumns(): readonly Column<FoundCustomer['conversations'][number]>[] {
  const t = useCustomerMessages();
  const { dateTime } = useFormatters();
  return [
    { id: 'begun', header: t.begun, isRowHeader: true, cell: ({ openedAt }) => dateTime(openedAt) },
    { id: 'channel', header: t.channel, cell: ({ channel }) => t.channels[channel as keyof typeof t.channels] ?? channel },
    { id: 'state', header: t.state, cell: ({ state }) => t.states[state as keyof typeof t.states] ?? state },
    {
      id: 'proof',
      header: t.proof,
      isHeaderHidden: true,
      align: 'end',
      cell: ({ id, openedAt }) => (
        <LinkButton size="small" variant="plain" href={`/privacy/conversations/${id}`} aria-label={t.proveOf(dateTime(openedAt))}>{t.prove}</LinkButton>
      ),
    },
  ];
}
