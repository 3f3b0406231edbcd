import { ArrowRightLeft, CheckCheck, Inbox } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './course.module.css';
import type { Course } from './use-course.ts';

/** What can happen with a conversation next: a colleague, the queue, the end. */
export function CourseActions({ conversation, course, isOnItsWay, onHandOver, onWrapUp }: {
  readonly conversation: DeskConversation;
  readonly course: Course;
  /** An answer has not arrived yet; whoever takes over should see it. */
  readonly isOnItsWay: boolean;
  readonly onHandOver: () => void;
  readonly onWrapUp: () => void;
}) {
  const t = useDeskMessages().course;
  if (conversation.state !== 'live') return null;
  // Whoever stands in front of the agent is not put into a queue.
  const mayWait = conversation.channel !== 'in-person';
  return (
    <section className={styles.section} aria-labelledby="course">
      <h2 id="course" className={styles.title}>
        {t.title}
      </h2>
      {course.problem && <ProblemNotice problem={course.problem} />}
      {isOnItsWay && <p className={styles.detail}>{t.onItsWay}</p>}
      <div className={styles.actions}>
        <Button icon={<CheckCheck />} isPending={course.isWrappingUp} onPress={onWrapUp}>
          {t.wrapUp}
          <Kbd keys="Alt+W" />
        </Button>
        <Button icon={<ArrowRightLeft />} isDisabled={isOnItsWay} onPress={onHandOver}>
          {t.handOver}
          <Kbd keys="Alt+H" />
        </Button>
        {mayWait && (
          <Button icon={<Inbox />} isDisabled={isOnItsWay} isPending={course.isReleasing} onPress={() => course.release(conversation)}>
            {t.release}
            <Kbd keys="Alt+R" />
          </Button>
        )}
      </div>
    </section>
  );
}
