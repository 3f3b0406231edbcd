import { CircleAlert, CloudUpload } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { useConnection } from '#web/live/use-connection.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { ConsequenceLine } from './consequence-line.tsx';
import styles from './impression-note.module.css';
import { KindBadge } from './kind-badge.tsx';
import type { OutboxEntry } from './outbox/outbox-entry.ts';
import type { Outbox } from './outbox/outbox.ts';
import { useImpressionMessages } from './use-impression-messages.ts';

const WaitingEditor = lazyPart(async () => (await import('./waiting-editor.tsx')).WaitingEditor);

/** An impression the server does not have yet: it waits, or was refused and is for its author to decide. */
export function WaitingNote({ entry, outbox }: { readonly entry: OutboxEntry; readonly outbox: Outbox }) {
  const t = useImpressionMessages();
  const [isEditing, setEditing] = useState(false);
  const isAway = useConnection() === 'away';
  const { written, refusal } = entry;
  const words = refusal?.errors?.map(({ message }) => message).join(', ') ?? '';
  return (
    <article className={styles.note} data-waiting="">
      <header className={styles.header}>
        <KindBadge kind={written.kind} />
        {refusal ? (
          <Badge tone="ear" icon={<CircleAlert />}>
            {t.note.refused}
          </Badge>
        ) : (
          <Badge icon={<CloudUpload />}>{isAway ? t.note.waiting : t.note.sending}</Badge>
        )}
      </header>
      {written.text && <p className={styles.text}>{written.text}</p>}
      {written.consequence && <ConsequenceLine>{written.consequence}</ConsequenceLine>}
      {refusal && (
        <>
          <p className={styles.refusal}>{t.capture.refused(refusal.title, words, refusal.remedy ?? '')}</p>
          <p className={styles.choices}>
            <Button size="small" variant="primary" onPress={() => setEditing(true)}>
              {t.note.rewrite}
            </Button>
            <Button size="small" onPress={() => void outbox.discard(written.id)}>
              {t.note.discard}
            </Button>
          </p>
        </>
      )}
      {isEditing && (
        <Suspense>
          <WaitingEditor entry={entry} outbox={outbox} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </article>
  );
}
