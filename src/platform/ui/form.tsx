import type { FormEvent, MouseEvent, ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { ProblemNotice, type Problem } from './problem-notice.tsx';
import styles from './form.module.css';

/**
 * Fields that are sent together. A refusal of the API is shown above them, and each wrong field named in it is marked
 * where it stands (its `name` is the field's path in the request).
 */
export function Form({ children, actions, problem, fieldLabels, onSubmit }: {
  readonly children: ReactNode;
  /** The buttons, the one that sends first; it has `type="submit"`. */
  readonly actions: ReactNode;
  readonly problem?: Problem | null | undefined;
  readonly fieldLabels?: Readonly<Record<string, string>>;
  /** Called with what the named fields hold once all of them are valid. */
  readonly onSubmit: (values: FormData) => void;
}) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }
  return (
    <AriaForm className={styles.form} onSubmit={submit} onClickCapture={onceIfDoubled} validationErrors={fieldErrors(problem)}>
      {problem && <ProblemNotice problem={problem} fieldLabels={fieldLabels} />}
      {children}
      <div className={styles.actions}>{actions}</div>
    </AriaForm>
  );
}

/** The second half of a double click sends nothing a second time. */
function onceIfDoubled(event: MouseEvent): void {
  if (event.detail > 1 && (event.target as Element).closest('[type=submit]')) event.preventDefault();
}

function fieldErrors(problem: Problem | null | undefined): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { field, message } of problem?.errors ?? []) (errors[field] ??= []).push(message);
  if (problem?.field && !errors[problem.field]) errors[problem.field] = [problem.detail ?? problem.title];
  return errors;
}
