import { X } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useKitMessages } from '#platform/ui/kit-messages.ts';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import type { Person, SideTalk } from '../../contract/visit.ts';
import { useShadowingMessages } from '../use-shadowing-messages.ts';
import styles from './aside-drawer.module.css';
import { SideTalkList } from './side-talk-list.tsx';
import { useSideTalk } from './use-side-talk.ts';

/** What guests and host say to each other, out of the customer's sight. Lies beside the words and takes nothing away. */
export function AsideDrawer({ host, live, onClose }: {
  readonly host: Person;
  /** What was said since the page opened. */
  readonly live: readonly SideTalk[];
  readonly onClose: () => void;
}) {
  const t = useShadowingMessages().visit.aside;
  const kit = useKitMessages();
  const { said, isRead, error, text, setText, field, send, isSending } = useSideTalk(host.id, live);
  return (
    <aside className={styles.drawer} aria-label={t.title}>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title}>{t.title}</h2>
          <p className={styles.detail}>{t.detail(host.name)}</p>
        </div>
        <IconButton label={kit.close} icon={<X />} keys="Escape" onPress={onClose} />
      </header>
      <SideTalkList label={t.title} said={said} none={isRead ? t.none : undefined} />
      {error && <ProblemNotice problem={problemOf(error)} />}
      <div className={styles.say}>
        <TextArea label={t.field} isLabelHidden placeholder={t.field} rows={1} value={text} onChange={setText} onEnter={send} inputRef={field} />
        <Button variant="primary" onPress={send} isPending={isSending}>
          {t.say}
        </Button>
      </div>
    </aside>
  );
}
