import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { Button } from '#platform/ui/button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { useReadAgain } from '../use-read-again.ts';
import styles from './paper.module.css';
import { PhotoField } from './photo-field.tsx';
import { sendPicture } from './send-picture.ts';

type Course = { state: 'sending'; share: number } | { state: 'there' } | { state: 'stopped' } | { state: 'refused'; problem: ProblemBody };

/** A picture on its way: how much has arrived, a way to stop it, and what to do when it is refused. The words are kept already. */
export function SendingPart({ praiseId, photo, onPhoto }: {
  readonly praiseId: string;
  readonly photo: File;
  /** Another picture, or none. */
  readonly onPhoto: (photo: File | undefined) => void;
}) {
  const t = usePraiseMessages().paper;
  const format = useFormatters();
  const readAgain = useReadAgain();
  const [course, setCourse] = useState<Course>({ state: 'sending', share: 0 });
  const [attempt, setAttempt] = useState({ times: 0, controller: new AbortController() });

  useEffect(() => {
    const { controller } = attempt;
    const tell = (next: Course) => controller.signal.aborted || setCourse(next);
    tell({ state: 'sending', share: 0 });
    sendPicture(praiseId, photo, (share) => tell({ state: 'sending', share }), controller.signal).then(
      () => {
        tell({ state: 'there' });
        void readAgain();
      },
      (error: unknown) => tell({ state: 'refused', problem: problemOf(error) }),
    );
    return () => controller.abort();
    // A picture is sent once per attempt; reading again is no reason to send it again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [praiseId, photo, attempt]);

  const again = () => setAttempt(({ times }) => ({ times: times + 1, controller: new AbortController() }));
  if (course.state === 'there') return <img className={styles.preview} src={`/api/v1/praise/${praiseId}/picture`} alt={t.preview} />;
  if (course.state === 'sending') {
    return (
      <div className={styles.sending}>
        <ProgressBar aria-label={t.sendingLabel} value={course.share * 100} className={styles.progress}>
          <span className={styles.track}>
            <span className={styles.sent} style={{ inlineSize: `${course.share * 100}%` }} />
          </span>
        </ProgressBar>
        <span className={styles.detail}>{t.sending(format.percent(course.share))}</span>
        <Button
          size="small"
          onPress={() => {
            attempt.controller.abort();
            setCourse({ state: 'stopped' });
          }}
        >
          {t.cancel}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.photo}>
      {course.state === 'refused' ? <ProblemNotice problem={course.problem} /> : <p role="status">{t.cancelled}</p>}
      <div className={styles.actions}>
        <Button size="small" onPress={again}>
          {t.again}
        </Button>
        <Button size="small" variant="plain" onPress={() => onPhoto(undefined)}>
          {t.without}
        </Button>
      </div>
      <PhotoField photo={photo} onPhoto={onPhoto} />
    </div>
  );
}
