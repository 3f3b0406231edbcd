import { useQuery } from '@tanstack/react-query';
import { Heart } from 'lucide-react';
import { compose } from '#appreciate/collage/contract/compose.ts';
import { channelName } from '#appreciate/praise/contract/words/channel-name.ts';
import { useHungChanges } from '#appreciate/praise/web/hung/use-hung-changes.ts';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './drives.module.css';
import { Sheet } from './sheet.tsx';
import { useDriveMessages } from './use-drive-messages.ts';
import { voicesOf } from './voices-of.ts';

/** The same drive hangs the same way for everybody. */
const seed = 7;

/** The first collage of a drive: what may hang at this moment, set on one sheet; and the same as a list to read. */
export function CollagePart({ driveId }: { readonly driveId: string }) {
  const { collage: t } = useDriveMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const isNarrow = useMedia('(max-width: 45rem)');
  // Words of customers are not kept once nobody looks.
  const found = useQuery(api.drives.voices.queryOptions({ input: { id: driveId }, gcTime: 0 }));
  useHungChanges([api.drives.voices.key()]);
  // What was read before a trouble may hang no longer.
  const items = found.error ? undefined : found.data?.items;
  return (
    <section className={styles.part} aria-labelledby="collage">
      <h2 id="collage" className={styles.heading}>
        {t.title}
      </h2>
      {found.error && <ProblemNotice problem={problemOf(found.error)} />}
      {found.isPending && <Skeleton lines={6} />}
      {items?.length === 0 && (
        <EmptyState picture={<Heart size={64} strokeWidth={1.25} />} title={t.none}>
          {t.noneSentence}
        </EmptyState>
      )}
      {items && items.length > 0 && (
        <>
          <Sheet scene={compose(voicesOf(items, locale), { theme: 'collage', aspect: isNarrow ? 0.7 : 1.6, seed })} label={t.label(items.length)} />
          <div className={styles.line}>
            <LinkButton href="/wall">{t.wall}</LinkButton>
          </div>
          <details className={styles.read}>
            <summary>{t.list}</summary>
            <ul role="list" className={styles.list}>
              {items.map(({ id, text, language, channel, at }) => (
                <li key={id} className={styles.voice}>
                  <CustomerWords lang={language} size="small" source={`${channelName(channel, locale)}, ${format.shortDate(at)}`}>
                    {text}
                  </CustomerWords>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
