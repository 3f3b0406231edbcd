import { useQuery } from '@tanstack/react-query';
import { Ear, Heart } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { FoundThanks } from '../../contract/found-thanks.ts';
import { praiseWords } from '../../contract/words/praise-words.ts';
import { useLettingGo } from '../use-letting-go.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './my-thanks-page.module.css';

/** A thanks that was found or shown by a guest, with its words as they would hang. */
export function WaitingCard({ found, onLook }: { readonly found: FoundThanks; readonly onLook: () => void }) {
  const t = usePraiseMessages();
  const format = useFormatters();
  const { locale } = useLocale();
  const letGo = useLettingGo();
  const { conversationId, seq, by, at, channel } = found;
  const proposed = useQuery(api.praise.propose.queryOptions({ input: { conversationId, seq }, gcTime: 0, retry: false }));
  return (
    <Card
      as="li"
      header={
        <>
          <Badge tone="honey" icon={by === 'guest' ? <Ear /> : <Heart />}>
            {by === 'guest' ? t.mine.fromGuest : t.mine.fromHouse}
          </Badge>
          <span className={styles.detail}>
            {praiseWords(locale).channels[channel]}, <time dateTime={at}>{format.dateTime(at)}</time>
          </span>
        </>
      }
      footer={
        <span className={styles.actions}>
          <Button size="small" variant="primary" onPress={onLook}>
            {t.mine.look}
          </Button>
          <Button size="small" variant="plain" isPending={letGo.isPending} onPress={() => letGo.mutate({ conversationId, seq })}>
            {t.light.letGo}
          </Button>
        </span>
      }
    >
      {proposed.isPending && <Skeleton lines={2} />}
      {proposed.error && <ProblemNotice problem={problemOf(proposed.error)} fieldLabels={{ stretch: t.proposal.original, seq: t.proposal.original }} />}
      {proposed.data && (
        <div className={styles.words}>
          <CustomerWords lang={proposed.data.language} size="small">
            {proposed.data.text}
          </CustomerWords>
        </div>
      )}
    </Card>
  );
}
