import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarHeart, X } from 'lucide-react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { api } from '#web/api/client.ts';
import type { Drive } from '../contract/drive.ts';
import { ProgressWords } from './progress-words.tsx';
import styles from './drive-notices.module.css';
import { useDriveActions } from './use-drive-actions.ts';
import { useDriveMessages } from './use-drive-messages.ts';

/** Milliseconds after which the number of thanks is read anew. */
const soon = 60_000;

/** The drives that concern the reader today, one line each, until they put it away. */
export function DriveNotices() {
  const t = useDriveMessages();
  const now = useQuery(api.drives.now.queryOptions({ input: {}, refetchInterval: soon }));
  const shown = now.data?.items.filter(({ isPutAway }) => !isPutAway) ?? [];
  if (shown.length === 0) return null;
  return (
    <ul role="list" className={styles.notices} aria-label={t.notice.label}>
      {shown.map((drive) => (
        <Notice key={drive.id} drive={drive} />
      ))}
    </ul>
  );
}

function Notice({ drive }: { readonly drive: Drive }) {
  const t = useDriveMessages();
  const format = useFormatters();
  const { putAway } = useDriveActions();
  const isNarrow = useMedia('(max-width: 40rem)');
  const { id, state, sentence, until, word, can } = drive;
  const isAsked = can.sign && word === null;
  const said = isAsked ? t.notice.asked : state === 'over' ? (word ? t.notice.word(word.by.name) : t.notice.over) : undefined;
  const onward = isAsked ? t.notice.write : state === 'over' ? t.notice.collage : t.notice.look;
  return (
    <li className={styles.notice}>
      <CalendarHeart size={20} className={styles.sign} />
      <span className={styles.words}>
        <strong>{sentence}</strong> <span className={styles.detail}>{said ?? <>{t.until(format.weekday(until))} · <ProgressWords drive={drive} /></>}</span>
        {/* On a phone the conversations below need the height a button would take. */}
        {isNarrow && (
          <>
            {' '}
            <Link className={styles.onward} to="/drives/$driveId" params={{ driveId: id }}>
              {onward}
            </Link>
          </>
        )}
      </span>
      <span className={styles.actions}>
        {!isNarrow && (
          <LinkButton size="small" variant={isAsked || state === 'over' ? 'primary' : 'quiet'} href={`/drives/${id}`}>
            {onward}
          </LinkButton>
        )}
        <IconButton size="small" label={t.notice.putAway} icon={<X />} isPending={putAway.isPending} onPress={() => putAway.mutate({ id })} />
      </span>
    </li>
  );
}
