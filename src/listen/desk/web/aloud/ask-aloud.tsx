import { ScreenShare } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './aloud.module.css';
import { useOnSiteMessages } from '../on-site/use-on-site-messages.ts';
import type { SpokenAnswers } from './use-spoken-answers.ts';

/** What to ask a customer who speaks, in the words that are kept as proof, and the keys that keep the answer. */
export function AskAloud({ conversation, answers, onShow }: {
  readonly conversation: DeskConversation;
  readonly answers: SpokenAnswers;
  /** Lets a customer who stands there read and press for themselves. */
  readonly onShow: (() => void) | undefined;
}) {
  const t = useDeskMessages().aloud;
  const onSite = useOnSiteMessages();
  const { customer, question, language } = conversation;
  const purposes = question?.parts.map(({ purpose }) => purpose) ?? [];
  const mayBeBoth = purposes.length > 1;
  return (
    <>
      {answers.problem && <ProblemNotice problem={answers.problem} />}
      <section className={styles.ask} aria-label={t.title(customer)} data-asks={question ? '' : undefined} aria-live="polite">
        {question && (
          <>
            <div className={styles.head}>
              <h3 className={styles.title}>{t.title(customer)}</h3>
              {onShow && (
                <Button variant="primary" size="small" icon={<ScreenShare />} onPress={onShow}>
                  {onSite.show}
                  <Kbd keys="Alt+Shift+V" />
                </Button>
              )}
            </div>
            {question.parts.map(({ purpose, text }) => (
              <p key={purpose} className={styles.words} lang={language}>
                {text}
              </p>
            ))}
            <p className={styles.detail}>{onShow ? onSite.lead : t.lead}</p>
            <div className={styles.answers}>
              <Button variant={onShow ? 'quiet' : 'primary'} isPending={answers.isRecording} onPress={() => answers.record(conversation, purposes)}>
                {mayBeBoth ? t.yesToAll : t.yes}
                <Kbd keys="Alt+O" />
              </Button>
              {mayBeBoth && (
                <Button onPress={() => answers.record(conversation, ['listen'])}>
                  {t.onlyListen}
                  <Kbd keys="Alt+L" />
                </Button>
              )}
              <Button onPress={() => answers.record(conversation, [])}>
                {t.no}
                <Kbd keys="Alt+K" />
              </Button>
            </div>
          </>
        )}
      </section>
    </>
  );
}
