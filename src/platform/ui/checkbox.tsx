import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps, Text } from 'react-aria-components/Checkbox';
import { FieldError } from './field-error.tsx';
import styles from './choice.module.css';

/** Yes or no to one sentence; takes effect when the form is sent. For "at once" there is `Switch`. */
export function Checkbox({ children, description, errorMessage, ...rest }: Omit<
  CheckboxFieldProps,
  'className' | 'style' | 'children' | 'render'
> & {
  /** The sentence. */
  readonly children: ReactNode;
  readonly description?: ReactNode;
  readonly errorMessage?: string;
}) {
  return (
    <CheckboxField {...rest} isInvalid={errorMessage === undefined ? rest.isInvalid : true} className={styles.field}>
      <CheckboxButton className={styles.button}>
        <span className={styles.box} aria-hidden="true">
          {rest.isIndeterminate ? <Minus /> : <Check />}
        </span>
        {children}
      </CheckboxButton>
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <span className={styles.error}>
        <FieldError message={errorMessage} />
      </span>
    </CheckboxField>
  );
}
