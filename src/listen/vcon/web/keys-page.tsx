import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { BringKeyDialog } from './bring-key-dialog.tsx';
import { KeyCard } from './key-card.tsx';
import styles from './keys-page.module.css';
import { MakeKeyDialog } from './make-key-dialog.tsx';
import { useKeyMessages } from './use-key-messages.ts';

/** Keys vCons are signed with and encrypted for, newest first. */
export function KeysPage() {
  const t = useKeyMessages();
  const [doing, setDoing] = useState<'make' | 'bring'>();
  const keys = useQuery(api.vcon.keys.queryOptions({ input: {} }));
  const close = () => setDoing(undefined);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        keys.data?.can.change && (
          <span className={styles.actions}>
            <Button variant="primary" icon={<KeyRound />} onPress={() => setDoing('make')}>{t.make}</Button>
            <Button onPress={() => setDoing('bring')}>{t.bring}</Button>
          </span>
        )
      }
    >
      {keys.error && <ProblemNotice problem={problemOf(keys.error)} />}
      {keys.isLoading && <Skeleton lines={5} />}
      {keys.data && (
        <ul role="list" className={styles.keys}>
          {keys.data.items.map((key) => (
            <KeyCard key={key.id} vconKey={key} />
          ))}
        </ul>
      )}
      {doing === 'make' && <MakeKeyDialog onClose={close} />}
      {doing === 'bring' && <BringKeyDialog onClose={close} />}
    </Page>
  );
}
