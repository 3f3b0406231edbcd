import { useEffect, useState, type RefObject } from 'react';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { newKey } from '#web/api/new-key.ts';
import { AskAloud } from '../aloud/ask-aloud.tsx';
import { SpokenFoot } from '../aloud/spoken-foot.tsx';
import type { SpokenAnswers } from '../aloud/use-spoken-answers.ts';
import { AnswerField } from '../answer/answer-field.tsx';
import { draftName } from '../answer/draft-name.ts';
import type { KeptText } from '../answer/kept-text.ts';
import { notYetSaid } from '../answer/not-yet-said.ts';
import type { Errand, Outbox } from '../answer/outbox.ts';
import type { Talk } from '../desk-state.ts';
import type { Doors } from '../door/use-doors.ts';
import { TalkHeader } from './talk-header.tsx';
import { NoteField } from '../on-site/note-field.tsx';
import { TalkLog } from './talk-log.tsx';
import styles from './talk.module.css';

/** One conversation: its door, its course, the field. Give it the conversation's id as `key`. */
export function TalkView({ talk, doors, aloud, outbox, errands, kept, field, onTask, onWrapUp }: {
  readonly talk: Talk;
  readonly doors: Doors;
  readonly aloud: SpokenAnswers;
  readonly outbox: Outbox;
  /** Answers of this conversation on their way. */
  readonly errands: readonly Errand[];
  readonly kept: KeptText;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Something that lies over the desk: the customer’s screen, their own page. */
  readonly onTask: (task: 'customer-screen' | 'own-page') => void;
  /** To the contact reason, where that is out of sight. */
  readonly onWrapUp: (() => void) | undefined;
}) {
  const { conversation, events } = talk;
  const { id } = conversation;
  const isInPerson = conversation.channel === 'in-person';
  // The field keeps its own words; a new edition of it reads them again.
  const [edition, setEdition] = useState(0);
  const newest = events.at(-1)?.seq ?? 0;
  useEffect(() => outbox.arrived(id, newest), [outbox, id, newest]);

  function takeBack({ key, text }: Errand) {
    outbox.drop(key);
    const name = draftName(id);
    kept.keep(name, [text, kept.read(name)].filter(Boolean).join('\n'));
    setEdition(edition + 1);
  }

  return (
    <div className={styles.talk}>
      <TalkHeader conversation={conversation} doors={doors} />
      {doors.problem && <ProblemNotice problem={doors.problem} />}
      {isSpoken(conversation.channel) && (
        <AskAloud conversation={conversation} answers={aloud} onShow={isInPerson ? () => onTask('customer-screen') : undefined} />
      )}
      <TalkLog talk={talk} onItsWay={notYetSaid(errands, events)} outbox={outbox} onTakeBack={takeBack} />
      {isInPerson && (
        <NoteField
          key={edition}
          conversation={conversation}
          kept={kept}
          answers={aloud}
          onNote={(text, noted) => outbox.add({ key: newKey(), conversationId: id, text, noted, after: newest })}
          onOwnPage={() => onTask('own-page')}
          onWrapUp={onWrapUp}
          inputRef={field}
          takesFocus={edition > 0}
        />
      )}
      {!isInPerson && isSpoken(conversation.channel) && (
        <SpokenFoot conversation={conversation} answers={aloud} onWrapUp={onWrapUp} />
      )}
      {!isSpoken(conversation.channel) && (
        <AnswerField
          key={edition}
          conversation={conversation}
          kept={kept}
          onSend={(text) => outbox.add({ key: newKey(), conversationId: id, text, after: newest })}
          onWrapUp={onWrapUp}
          inputRef={field}
          takesFocus={edition > 0}
        />
      )}
    </div>
  );
}
