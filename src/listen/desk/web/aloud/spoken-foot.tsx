import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './aloud.module.css';
import type { SpokenAnswers } from './use-spoken-answers.ts';

/** Below a talk on the phone, where others have the field: nothing to write, but a yes that can be taken back. */
export function SpokenFoot({ conversation, answers, onWrapUp }: {
  readonly conversation: DeskConversation;
  readonly answers: SpokenAnswers;
  /** To the contact reason, where that is out of sight. */
  readonly onWrapUp: (() => void) | undefined;
}) {
  const t = useDeskMessages();
  const { can, state } = conversation;
  return (
    <footer className={styles.foot}>
      <p className={styles.detail}>{state === 'wrap-up' ? t.aloud.over : t.aloud.onThePhone}</p>
      {can.takeBack && (
        <Button size="small" onPress={() => answers.takeBack(conversation)}>
          {t.aloud.takeBack}
          <Kbd keys="Alt+K" />
        </Button>
      )}
      {state === 'wrap-up' && onWrapUp && (
        <Button size="small" onPress={onWrapUp}>
          {t.answer.wrapUp}
        </Button>
      )}
    </footer>
  );
}
