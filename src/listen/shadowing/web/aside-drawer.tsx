import { useMutation, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useKitMessages } from '#platform/ui/kit-messages.ts';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { useFollowEnd } from '#platform/ui/use-follow-end.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Person, SideTalk } from '../contract/visit.ts';
import styles from './aside-drawer.module.css';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** What guests and host say to each other, out of the customer's sight. Lies beside the words and takes nothing away. */
export function AsideDrawer({ host, live, onClose }: {
  readonly host: Person;
  /** What was said since the page opened. */
  readonly live: readonly SideTalk[];
  readonly onClose: () => void;
}) {
  const t = useShadowingMessages().visit.aside;
  const kit = useKitMessages();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const [list, setList] = useState<HTMLElement | null>(null);
  const earlier = useQuery(api.shadowing.sideTalk.queryOptions({ input: { hostId: host.id }, staleTime: 0, gcTime: 0 }));
  const say = useMutation(api.shadowing.talkAside.mutationOptions({ onSuccess: () => setText('') }));
  const said = together(earlier.data?.items ?? [], live);
  useFollowEnd(list);
  useEffect(() => field.current?.focus(), []);
  const problem = say.error ?? earlier.error;

  function send() {
    if (text.trim() !== '' && !say.isPending) say.mutate({ hostId: host.id, text });
  }

  return (
    <aside className={styles.drawer} aria-label={t.title}>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title}>{t.title}</h2>
          <p className={styles.detail}>{t.detail(host.name)}</p>
        </div>
        <IconButton label={kit.close} icon={<X />} keys="Escape" onPress={onClose} />
      </header>
      <div className={styles.scroll}>
        <ol role="list" ref={setList} className={styles.list} aria-live="polite">
          {said.map(({ id, author, text: words, at }) => (
            <li key={id} className={styles.entry}>
              <span className={styles.author}>
                {author.name} <RelativeTime at={at} />
              </span>
              <span className={styles.text}>{words}</span>
            </li>
          ))}
          {said.length === 0 && earlier.isSuccess && <li className={styles.detail}>{t.none}</li>}
        </ol>
      </div>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <div className={styles.say}>
        <TextArea label={t.field} isLabelHidden placeholder={t.field} rows={1} value={text} onChange={setText} onEnter={send} inputRef={field} />
        <Button variant="primary" onPress={send} isPending={say.isPending}>
          {t.say}
        </Button>
      </div>
    </aside>
  );
}

/** What was said before and since, each once, in the order it was said. */
function together(earlier: readonly SideTalk[], live: readonly SideTalk[]): SideTalk[] {
  const byId = new Map([...earlier, ...live].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at));
}
