import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { fieldOf } from './field-of.ts';
import { useKitMessages } from './kit-messages.ts';
import styles from './problem-notice.module.css';

/** The part of a problem+json body that people read. */
export type Problem = Pick<ProblemBody, 'title' | 'detail' | 'remedy' | 'field' | 'errors'>;

const noLabels: Readonly<Record<string, string>> = {};

/**
 * What happened, what it means, what to do: a refusal of the API as the reader sees it, read aloud when it appears.
 * `fieldLabels` gives the fields of the request the names they have on this page.
 */
export function ProblemNotice({ problem, fieldLabels = noLabels, actions, takesFocus = false }: {
  readonly problem: Problem;
  readonly fieldLabels?: Readonly<Record<string, string>>;
  /** What can be done from here, such as trying again. */
  readonly actions?: ReactNode;
  /** Moves the keyboard here when the problem appears; for pages that have nothing else to show. */
  readonly takesFocus?: boolean;
}) {
  const t = useKitMessages();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && problem) notice.current?.focus();
  }, [takesFocus, problem]);
  const called = (field: string) => fieldLabels[field] ?? fieldLabels[fieldOf(field)] ?? field;
  const errors = problem.errors ?? [];
  return (
    <div ref={notice} className={styles.notice} role="alert" tabIndex={-1}>
      <CircleAlert className={styles.sign} size={20} />
      <div className={styles.text}>
        <p className={styles.title}>{problem.title}</p>
        {problem.detail && <p>{problem.detail}</p>}
        {problem.field && errors.length === 0 && <p>{t.about(called(problem.field))}</p>}
        {errors.length > 0 && (
          <ul>
            {errors.map(({ field, message }) => (
              <li key={field}>
                <strong>{called(field)}</strong>: {message}
              </li>
            ))}
          </ul>
        )}
        {problem.remedy && <p>{problem.remedy}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
