import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Chip } from '#platform/ui/chip.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { SearchList } from '../search-list.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';

/** Finds a colleague, and hands the conversation over with a second press: it cannot be taken back from here. */
export function HandOverDialog({ conversation, onHandedOver, onClose }: {
  readonly conversation: DeskConversation;
  readonly onHandedOver: (conversationId: string) => void;
  readonly onClose: () => void;
}) {
  const t = useDeskMessages().handOver;
  const { id: conversationId, customer, listeners } = conversation;
  const [to, setTo] = useState<string | null>(null);
  const colleagues = useQuery(api.desk.colleagues.queryOptions({ input: {}, staleTime: 0 }));
  const chosen = colleagues.data?.items.find(({ id }) => id === to);
  const handOver = useMutation(
    api.desk.handOver.mutationOptions({
      onSuccess() {
        showToast({ message: t.done(customer, chosen?.name ?? '') });
        onClose();
        onHandedOver(conversationId);
      },
    }),
  );
  const problem = handOver.error ?? colleagues.error;
  return (
    <Dialog
      title={t.title(customer)}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      actions={
        chosen && (
          <Button
            autoFocus
            variant="primary"
            isPending={handOver.isPending}
            onPress={() => handOver.mutate({ conversationId, to: chosen.id })}
          >
            {t.confirm(chosen.name)}
          </Button>
        )
      }
    >
      <p>
        {t.lead} {listeners > 0 && t.withGuests}
      </p>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {colleagues.isPending && <Skeleton lines={3} />}
      {colleagues.data && !chosen && (
        <SearchList
          label={t.search}
          items={colleagues.data.items.map(({ id, name, unit }) => ({ id, label: name, detail: unit ?? undefined }))}
          none={t.none}
          onChoose={setTo}
        />
      )}
      {chosen && (
        <div>
          <Chip label={[chosen.name, chosen.unit].filter(Boolean).join(', ')} onRemove={() => setTo(null)} />
        </div>
      )}
    </Dialog>
  );
}
