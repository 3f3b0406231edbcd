import { useQuery } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { FoundThanks } from '../../contract/found-thanks.ts';
import { useLettingGo } from '../use-letting-go.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './thanks-side.module.css';

/** What a guest wrote down of something spoken, to keep or to let go. */
export function GuestNote({ found, onKeep }: { readonly found: FoundThanks; readonly onKeep: () => void }) {
  const t = usePraiseMessages();
  const { conversationId, seq } = found;
  const letGo = useLettingGo();
  const proposed = useQuery(api.praise.propose.queryOptions({ input: { conversationId, seq }, gcTime: 0 }));
  return (
    <div className={styles.note}>
      <p className={styles.detail}>{t.side.guest}</p>
      {proposed.isPending && <Skeleton lines={2} />}
      {proposed.error && <ProblemNotice problem={problemOf(proposed.error)} fieldLabels={{ stretch: t.proposal.original, seq: t.proposal.original }} />}
      {proposed.data && (
        <CustomerWords lang={proposed.data.language} size="small">
          {proposed.data.text}
        </CustomerWords>
      )}
      <div className={styles.actions}>
        <Button size="small" variant="primary" onPress={onKeep}>
          {t.light.keep}
        </Button>
        <Button size="small" variant="plain" isPending={letGo.isPending} onPress={() => letGo.mutate({ conversationId, seq })}>
          {t.light.letGo}
        </Button>
      </div>
    </div>
  );
}
