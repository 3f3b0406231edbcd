import { useMutation, useQuery } from '@tanstack/react-query';
import { EyeOff, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SideTalk } from '#listen/shadowing/contract/visit.ts';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useKitMessages } from '#platform/ui/kit-messages.ts';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { useFollowEnd } from '#platform/ui/use-follow-end.ts';
import { api } from '#web/api/client.ts';
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
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const [list, setList] = useState<HTMLElement | null>(null);
  const earlier = useQuery(api.shadowing.sideTalk.queryOptions({ input: { hostId }, staleTime: 0, gcTime: 0 }));
  const say = useMutation(
    api.shadowing.talkAside.mutationOptions({
      // What was written since stays.
      onSuccess: (_said, { text: sent }) => setText((now) => (now.trim() === sent ? '' : now)),
    }),
  );
  const said = inOrder(earlier.data?.items ?? [], live);
  useFollowEnd(list);
  useEffect(() => field.current?.focus(), []);
  const problem = say.error ?? earlier.error;

  function send() {
    if (text.trim() !== '' && !say.isPending) say.mutate({ hostId, text: text.trim() });
  }

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
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={t.title}>
        <ol role="list" ref={setList} className={styles.list} aria-live="polite">
          {said.map(({ id, author, text: words, at }) => (
            <li key={id} className={styles.entry} data-own={author.id === hostId || undefined}>
              <span className={styles.author}>
                {author.id === hostId ? talk.you : author.name} <RelativeTime at={at} />
              </span>
              <span className={styles.text}>{words}</span>
            </li>
          ))}
          {said.length === 0 && earlier.isSuccess && <li className={styles.detail}>{t.none}</li>}
        </ol>
      </section>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <div className={styles.say}>
        <TextArea
          label={t.field}
          description={t.detail}
          rows={2}
          value={text}
          onChange={setText}
          onEnter={send}
          inputRef={field}
        />
        <Button onPress={send} isPending={say.isPending}>
          {t.say}
        </Button>
      </div>
    </aside>
  );
}

/** What was said before and since, each once, in the order it was said. */
function inOrder(earlier: readonly SideTalk[], live: readonly SideTalk[]): SideTalk[] {
  const byId = new Map([...earlier, ...live].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at));
}
