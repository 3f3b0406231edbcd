import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Mark } from '../mark.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { Spinner } from '../spinner.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

export function NoticesPart() {
  const t = useTexts();
  return (
    <Part id="notices" title={t.parts.notices}>
      <ProblemNotice problem={t.offline} actions={<Button size="small">{t.retry}</Button>} />
      <ProblemNotice
        problem={{
          ...t.problem,
          errors: [
            { field: 'email', message: t.emailError },
            { field: 'guests.0.unit', message: t.problem.detail },
          ],
        }}
        fieldLabels={{ email: t.email, 'guests.0.unit': t.columns.unit }}
      />
      <div className={styles.columns}>
        <Skeleton lines={4} />
        <div className={styles.row}>
          <Spinner label={t.loadingQueue} size={28} />
          {t.loadingQueue}
        </div>
      </div>
      <EmptyState
        picture={<Mark size={96} tone="faint" />}
        title={t.empty.title}
        action={<Button variant="primary">{t.empty.action}</Button>}
      >
        {t.empty.sentence}
      </EmptyState>
    </Part>
  );
}
