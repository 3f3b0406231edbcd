import { useFormatters } from '#platform/ui/locale.tsx';
import type { DeskEvent } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import { noteIcon } from './note-icon.tsx';
import { noteWords } from './note-words.ts';
import styles from './talk.module.css';

/** Something that happened and was not said: at the door, on the chair, with the conversation itself. */
export function NoteLine({ note, channel, near }: {
  readonly note: Extract<DeskEvent, { kind: 'note' }>;
  readonly channel: string;
  /** The moment it stands next to: of what came before it, else now. */
  readonly near: string | number;
}) {
  const t = useDeskMessages();
  const format = useFormatters();
  const Icon = noteIcon[note.what];
  return (
    <p className={styles.note} data-what={note.what}>
      <Icon size={16} aria-hidden="true" />
      <span>{noteWords(t, note, channel)}</span>
      <time dateTime={note.at}>{format.timeNextTo(note.at, near)}</time>
    </p>
  );
}
