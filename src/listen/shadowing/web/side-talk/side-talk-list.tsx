import { useState } from 'react';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { useFollowEnd } from '#platform/ui/use-follow-end.ts';
import type { SideTalk } from '../../contract/visit.ts';
import styles from './side-talk-list.module.css';

/** Side talk as it is read, the newest at the end and in sight. */
export function SideTalkList({ label, said, own, none }: {
  readonly label: string;
  readonly said: readonly SideTalk[];
  /** Whose words stand out, and what they are called instead of their name. */
  readonly own?: { readonly id: string; readonly name: string };
  /** What stands there while nobody has said anything. */
  readonly none: string | undefined;
}) {
  const [list, setList] = useState<HTMLElement | null>(null);
  useFollowEnd(list);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <ol role="list" ref={setList} className={styles.list} aria-live="polite">
        {said.map(({ id, author, text, at }) => (
          <li key={id} className={styles.entry} data-own={author.id === own?.id || undefined}>
            <span className={styles.author}>
              {author.id === own?.id ? own.name : author.name} <RelativeTime at={at} />
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
        {said.length === 0 && none !== undefined && <li className={styles.none}>{none}</li>}
      </ol>
    </section>
  );
}
