import { SendHorizontal } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './answer.module.css';
import { draftName } from './draft-name.ts';
import type { KeptText } from './kept-text.ts';
import { useTypingNotice } from './use-typing-notice.ts';

/**
 * The one field whose words the customer reads. What is begun here waits through every change of conversation and every
 * reload.
 */
export function AnswerField({ conversation, kept, onSend, onWrapUp, inputRef, takesFocus }: {
  readonly conversation: DeskConversation;
  readonly kept: KeptText;
  readonly onSend: (text: string) => void;
  /** To the contact reason, where that is out of sight. */
  readonly onWrapUp: (() => void) | undefined;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly takesFocus: boolean;
}) {
  const t = useDeskMessages().answer;
  const { id, customer, can, state } = conversation;
  const name = draftName(id);
  const [draft, setDraft] = useState(() => kept.read(name) ?? '');
  const tellTyping = useTypingNotice(id);

  function change(text: string) {
    setDraft(text);
    if (text === '') kept.forget(name);
    else kept.keep(name, text);
    if (text.trim() !== '') tellTyping();
  }

  function send() {
    if (draft.trim() === '' || !can.say) return;
    onSend(draft.trim());
    change('');
  }

  return (
    <div className={styles.field}>
      {state === 'wrap-up' && (
        <div className={styles.over}>
          <p className={styles.state}>{t.over}</p>
          {onWrapUp && (
            <Button size="small" onPress={onWrapUp}>
              {t.wrapUp}
            </Button>
          )}
        </div>
      )}
      <div className={styles.line}>
        <TextArea
          label={t.label(customer)}
          isLabelHidden
          placeholder={t.placeholder(customer)}
          rows={1}
          value={draft}
          onChange={change}
          onEnter={send}
          isDisabled={!can.say}
          autoFocus={takesFocus}
          inputRef={inputRef}
        />
        <Button variant="primary" icon={<SendHorizontal />} isDisabled={!can.say} onPress={send}>
          {t.send}
        </Button>
      </div>
    </div>
  );
}
