import { Mail, PenLine } from 'lucide-react';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import type { Talk } from '#listen/desk/web/desk-state.ts';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { GuestNote } from './guest-note.tsx';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { foundAtDesk, thanksTask } from './at-desk.ts';
import styles from './thanks-side.module.css';

/** On the right of the desk: what waits in this talk, and the ways a thanks comes that no model sees. */
export function ThanksSide({ talk: { conversation } }: { readonly talk: Talk }) {
  const t = usePraiseMessages().side;
  const here = [...foundAtDesk.use().waiting.values()].filter(({ conversationId }) => conversationId === conversation.id);
  // What a guest wrote down of something spoken stands beside no turn.
  const notes = here.filter(({ seq }) => seq < 0);
  const speaks = isSpoken(conversation.channel);
  return (
    <section className={styles.side} aria-labelledby="thanks">
      <h2 id="thanks" className={styles.title}>
        {t.title}
      </h2>
      {(here.length > 0 || !speaks) && <p className={here.length > 0 ? undefined : styles.detail}>{here.length > 0 ? t.waiting(here.length) : t.none}</p>}
      {notes.map((found) => (
        <GuestNote key={found.seq} found={found} onKeep={() => thanksTask.change({ kind: 'keep', conversationId: conversation.id, seq: found.seq })} />
      ))}
      <div className={styles.actions}>
        {speaks && (
          <Button size="small" icon={<PenLine />} onPress={() => thanksTask.change({ kind: 'typed', conversationId: conversation.id })}>
            {t.typed}
            <Kbd keys="Alt+Shift+D" />
          </Button>
        )}
        <Button size="small" icon={<Mail />} onPress={() => thanksTask.change({ kind: 'paper' })}>
          {t.paper}
        </Button>
        <LinkButton size="small" variant="plain" href="/thanks">
          {t.mine}
        </LinkButton>
      </div>
    </section>
  );
}
