import { QrCode } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import type { SpokenAnswers } from '../aloud/use-spoken-answers.ts';
import { draftName } from '../answer/draft-name.ts';
import type { KeptText } from '../answer/kept-text.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './on-site.module.css';
import { useOnSiteMessages } from './use-on-site-messages.ts';

/**
 * Below a talk in person: what was said, and by whom. Who said it is decided with the press that notes it, so that nothing stands
 * under the wrong name because of a switch somebody forgot.
 */
export function NoteField({ conversation, kept, answers, onNote, onOwnPage, onWrapUp, inputRef, takesFocus }: {
  readonly conversation: DeskConversation;
  readonly kept: KeptText;
  readonly answers: SpokenAnswers;
  readonly onNote: (text: string, by: 'customer' | 'agent') => void;
  /** Shows the customer's own page. */
  readonly onOwnPage: () => void;
  /** To the contact reason, where that is out of sight. */
  readonly onWrapUp: (() => void) | undefined;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly takesFocus: boolean;
}) {
  const { note: t, ownPage } = useOnSiteMessages();
  const { aloud } = useDeskMessages();
  const { id, customer, can, state } = conversation;
  const name = draftName(id);
  const [draft, setDraft] = useState(() => kept.read(name) ?? '');

  function change(text: string) {
    setDraft(text);
    if (text === '') kept.forget(name);
    else kept.keep(name, text);
  }

  function note(by: 'customer' | 'agent') {
    if (draft.trim() === '' || !can.say) return;
    onNote(draft.trim(), by);
    change('');
  }

  useShortcuts(aloud.keys, [{ keys: 'Alt+Enter', label: t.usKey, whileTyping: true, run: () => note('agent') }]);

  return (
    <div className={styles.field}>
      {state === 'wrap-up' && <p className={styles.state}>{t.over}</p>}
      <TextArea
        label={t.label}
        isLabelHidden
        placeholder={t.placeholder}
        rows={1}
        value={draft}
        onChange={change}
        onEnter={() => note('customer')}
        isDisabled={!can.say}
        autoFocus={takesFocus}
        inputRef={inputRef}
      />
      <div className={styles.sides}>
        <Button variant="primary" isDisabled={!can.say} onPress={() => note('customer')}>
          {t.customer(customer)}
          <Kbd keys="Enter" />
        </Button>
        <Button isDisabled={!can.say} onPress={() => note('agent')}>
          {t.us}
          <Kbd keys="Alt+Enter" />
        </Button>
      </div>
      <footer className={styles.foot}>
        <Button size="small" icon={<QrCode />} onPress={onOwnPage}>
          {ownPage.open}
        </Button>
        {can.takeBack && (
          <Button size="small" onPress={() => answers.takeBack(conversation)}>
            {aloud.takeBack}
            <Kbd keys="Alt+K" />
          </Button>
        )}
        {onWrapUp && (
          <Button size="small" onPress={onWrapUp}>
            {state === 'wrap-up' ? t.wrapUp : t.end}
          </Button>
        )}
      </footer>
    </div>
  );
}
