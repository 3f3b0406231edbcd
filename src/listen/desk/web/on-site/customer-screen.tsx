import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useRef, useState, type MouseEvent } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './on-site.module.css';
import { OwnPage } from './own-page.tsx';

/**
 * The question on the whole screen, for the customer to read and press: in their language, one purpose after the other, yes and no
 * alike. A no to listening answers the rest. Nothing of the desk is in sight, and nothing is sent before the last answer.
 */
export function CustomerScreen({ conversation, onClose }: {
  readonly conversation: DeskConversation;
  readonly onClose: () => void;
}) {
  const { id: conversationId, language } = conversation;
  const t = { de, en }[language].screen;
  const answer = useMutation(api.inPerson.answer.mutationOptions());
  // The question as it was when the screen was turned: another one is another screen.
  const [question] = useState(conversation.question);
  const [granted, setGranted] = useState<readonly Purpose[]>([]);
  const [step, setStep] = useState(0);
  const words = useRef<HTMLParagraphElement>(null);
  const parts = question?.parts ?? [];
  const part = parts[step];
  const isOvertaken = !answer.isSuccess && !answer.isPending && conversation.question?.askId !== question?.askId;

  function decide(isYes: boolean) {
    if (!question || !part) return;
    const agreed = isYes ? [...granted, part.purpose] : granted;
    const next = !isYes && part.purpose === 'listen' ? parts.length : step + 1;
    setGranted(agreed);
    setStep(next);
    if (next === parts.length) answer.mutate({ conversationId, askId: question.askId, granted: [...agreed] });
    else words.current?.focus();
  }

  // The second half of a double tap is no answer to the second question.
  const press = (isYes: boolean) => (event: MouseEvent) => {
    if (event.detail <= 1) decide(isYes);
  };

  function askAgain() {
    answer.reset();
    setGranted([]);
    setStep(0);
  }

  const isAsking = !isOvertaken && part !== undefined;
  return (
    <ModalOverlay className={styles.veil} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={styles.screen}>
        <Dialog className={styles.card} lang={language}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title}>
              {answer.isSuccess ? t.thanks : isOvertaken ? t.overtaken : t.title}
            </Heading>
            <IconButton label={t.back} icon={<X />} onPress={onClose} />
          </header>
          {isAsking && (
            <>
              {parts.length > 1 && <p className={styles.step}>{t.step(step + 1, parts.length)}</p>}
              <p ref={words} tabIndex={-1} className={styles.words}>
                {part.text}
              </p>
              <div className={styles.choices}>
                <Button size="large" onClick={press(true)}>
                  {t.yes}
                </Button>
                <Button size="large" onClick={press(false)}>
                  {t.no}
                </Button>
              </div>
              <p className={styles.step}>{t.noted}</p>
            </>
          )}
          {answer.error && (
            <>
              <ProblemNotice problem={problemOf(answer.error)} />
              <div className={styles.choices}>
                <Button size="large" onPress={askAgain}>
                  {t.again}
                </Button>
              </div>
            </>
          )}
          {answer.isSuccess && (
            <>
              <p className={styles.step}>{t.change}</p>
              <OwnPage conversationId={conversationId} hasAddress={false} />
            </>
          )}
          {(answer.isSuccess || isOvertaken) && (
            <>
              <p className={styles.step}>{t.giveBack}</p>
              <Button autoFocus variant="primary" size="large" onPress={onClose}>
                {t.back}
              </Button>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
