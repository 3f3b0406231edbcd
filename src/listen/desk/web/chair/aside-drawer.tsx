import { EyeOff, X } from 'lucide-react';
import type { SideTalk } from '#listen/shadowing/contract/visit.ts';
import { SideTalkList } from '#listen/shadowing/web/side-talk/side-talk-list.tsx';
import { useSideTalk } from '#listen/shadowing/web/side-talk/use-side-talk.ts';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useKitMessages } from '#platform/ui/kit-messages.ts';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './aside-drawer.module.css';

/**
 * What the agent and their guests say to each other. It lies elsewhere, looks different and says so, because words that
 * land in the wrong field cannot be taken back.
 */
export function AsideDrawer({ live, onClose }: {
  /** What was said since the page opened. */
  readonly live: readonly SideTalk[];
  readonly onClose: () => void;
}) {
  const { aside: t, talk } = useDeskMessages();
  const kit = useKitMessages();
  const { id: hostId } = useMe();
  const { said, isRead, error, text, setText, field, send, isSending } = useSideTalk(hostId, live);
  return (
    <aside className={styles.drawer} aria-label={t.title}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 className={styles.title}>{t.title}</h2>
          <p className={styles.warning}>
            <EyeOff size={16} aria-hidden="true" />
            {t.warning}
          </p>
        </div>
        <span className={styles.close}>
          <IconButton label={kit.close} icon={<X />} keys="Escape" onPress={onClose} />
        </span>
      </header>
      <SideTalkList label={t.title} said={said} own={{ id: hostId, name: talk.you }} none={isRead ? t.none : undefined} />
      {error && <ProblemNotice problem={problemOf(error)} />}
      <div className={styles.say}>
        <TextArea label={t.field} description={t.detail} rows={2} value={text} onChange={setText} onEnter={send} inputRef={field} />
        <Button onPress={send} isPending={isSending}>
          {t.say}
        </Button>
      </div>
    </aside>
  );
}
