import { Pencil, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Card } from '#platform/ui/card.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Impression } from '../contract/impression.ts';
import { AboutLine } from './about-line.tsx';
import { ConsequenceLine } from './consequence-line.tsx';
import styles from './impression-card.module.css';
import { KindBadge } from './kind-badge.tsx';
import { QuoteView } from './quote-view.tsx';
import { useImpressionMessages } from './use-impression-messages.ts';
import { useRemoveImpression } from './use-remove-impression.ts';

const ImpressionEditor = lazyPart(async () => (await import('./impression-editor.tsx')).ImpressionEditor);

/** One impression of mine on a page of its own width. */
export function ImpressionCard({ impression }: { readonly impression: Impression }) {
  const t = useImpressionMessages();
  const format = useFormatters();
  const [isEditing, setEditing] = useState(false);
  const remove = useRemoveImpression();
  const { id, kind, text, consequence, quote, about, at, editedAt, moment, can } = impression;
  return (
    <Card
      as="li"
      header={
        <>
          <KindBadge kind={kind} />
          {can.edit && (
            <span className={styles.actions}>
              <IconButton size="small" label={t.note.edit} icon={<Pencil />} onPress={() => setEditing(true)} />
              <IconButton size="small" label={t.note.remove} icon={<Trash2 />} isPending={remove.isPending} onPress={() => remove.mutate({ id })} />
            </span>
          )}
        </>
      }
      footer={
        <span className={styles.meta}>
          <time dateTime={at}>{format.time(at)}</time>
          {editedAt && <span>{t.note.editedAt(format.dateTime(editedAt))}</span>}
          {about && <AboutLine about={about} />}
          {moment === 'none' && <span>{t.capture.noVisit}</span>}
          {moment === 'gone' && <span>{t.mine.gone}</span>}
        </span>
      }
    >
      {quote && <QuoteView quote={quote} lang={about?.language ?? 'de'} />}
      {text && <p className={styles.text}>{text}</p>}
      {consequence && <ConsequenceLine>{consequence}</ConsequenceLine>}
      {isEditing && (
        <Suspense>
          <ImpressionEditor impression={impression} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Card>
  );
}
