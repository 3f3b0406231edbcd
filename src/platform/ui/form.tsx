import { useState, type FormEvent, type MouseEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Form as AriaForm } from 'react-aria-components/Form';
import { fieldOf } from './field-of.ts';
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
  const [answered, setAnswered] = useState<Problem | null>();

  /** Before the browser looks whether all fields are valid: Enter in a field presses the button as well. */
  function press(event: MouseEvent) {
    if (!(event.target as Element).closest('[type=submit]')) return;
    // The second half of a double click sends nothing a second time.
    if (event.detail > 1) event.preventDefault();
    // What was refused is sent again: something else may have changed meanwhile, or the other side may answer now.
    else flushSync(() => setAnswered(problem));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }
  return (
    <AriaForm className={styles.form} onSubmit={submit} onClickCapture={press} validationErrors={problem === answered ? unmarked : fieldErrors(problem)}>
      {problem && (
        <div ref={bringIntoView} className={styles.refusal}>
          <ProblemNotice problem={problem} fieldLabels={fieldLabels} />
        </div>
      )}
      {children}
      <div className={styles.actions}>{actions}</div>
    </AriaForm>
  );
}

/** Whoever pressed a button at the end of a long form would otherwise see nothing happen. */
function bringIntoView(refusal: HTMLElement | null): void {
  refusal?.scrollIntoView({ block: 'nearest' });
}

const unmarked = {};

function fieldErrors(problem: Problem | null | undefined): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { field, message } of problem?.errors ?? []) (errors[fieldOf(field)] ??= []).push(message);
  if (problem?.field && !errors[fieldOf(problem.field)]) errors[fieldOf(problem.field)] = [problem.detail ?? problem.title];
  return errors;
}
