import { FieldError as AriaFieldError } from 'react-aria-components/FieldError';
import { invalidMessage } from './invalid-message.ts';
import { useKitMessages } from './kit-messages.ts';
import styles from './field-error.module.css';

/** Under a field: what is wrong with it and what to do, once it is known to be wrong. */
export function FieldError({ message, type }: {
  /** The application's own words; without them those of the broken rule. */
  readonly message: string | undefined;
  /** The input's type, which decides what a wrong value looks like. */
  readonly type?: string | undefined;
}) {
  const t = useKitMessages();
  return (
    <AriaFieldError className={styles.error}>
      {(validity) => message ?? invalidMessage(t.invalid, validity, type)}
    </AriaFieldError>
  );
}
