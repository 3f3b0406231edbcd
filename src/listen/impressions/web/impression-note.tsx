import { Pencil, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { Filled } from '#web/navigation/filled.tsx';
import type { Impression } from '../contract/impression.ts';
import { ConsequenceLine } from './consequence-line.tsx';
import styles from './impression-note.module.css';
import { KindBadge } from './kind-badge.tsx';
import { QuoteView } from './quote-view.tsx';
import { underImpression } from './slots.ts';
import { useImpressionMessages } from './use-impression-messages.ts';
import { useRemoveImpression } from './use-remove-impression.ts';

const ImpressionEditor = lazyPart(async () => (await import('./impression-editor.tsx')).ImpressionEditor);

/** One impression of mine, small enough for the margin. */
export function ImpressionNote({ impression }: { readonly impression: Impression }) {
  const t = useImpressionMessages();
  const format = useFormatters();
  const [isEditing, setEditing] = useState(false);
  const remove = useRemoveImpression();
  const { kind, text, consequence, quote, at, about, can } = impression;
  return (
    <article className={styles.note}>
      <header className={styles.header}>
        <KindBadge kind={kind} />
        <time dateTime={at}>{format.time(at)}</time>
        {can.edit && (
          <span className={styles.actions}>
            <IconButton size="small" label={t.note.edit} icon={<Pencil />} onPress={() => setEditing(true)} />
            <IconButton size="small" label={t.note.remove} icon={<Trash2 />} isPending={remove.isPending} onPress={() => remove.mutate({ id: impression.id })} />
          </span>
        )}
      </header>
      {quote && <QuoteView quote={quote} lang={about?.language ?? 'de'} />}
      {text && <p className={styles.text}>{text}</p>}
      {consequence && <ConsequenceLine>{consequence}</ConsequenceLine>}
      <Filled slot={underImpression} impression={impression} />
      {isEditing && (
        <Suspense>
          <ImpressionEditor impression={impression} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </article>
  );
}
