import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { FieldError } from './field-error.tsx';
import { useKitMessages } from './kit-messages.ts';
import styles from './field-frame.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What every field says about itself. */
export type FieldTexts = {
  readonly label: string;
  /** For fields whose place says everything, such as the one field of a capture line; still read aloud. */
  readonly isLabelHidden?: boolean | undefined;
  /** Marks the field as one that may stay empty. Fields are otherwise taken to be needed. */
  readonly isOptional?: boolean | undefined;
  /** What belongs in it, before one has to ask. */
  readonly description?: ReactNode;
  /** What is wrong and what to do about it; makes the field invalid. */
  readonly errorMessage?: string | undefined;
};

/** Label, description, control and error of a field, in this order; the fields of this folder stand in it. */
export function FieldFrame({
  label,
  isLabelHidden,
  isOptional,
  description,
  errorMessage,
  type,
  children,
}: FieldTexts & {
  readonly type?: string | undefined;
  readonly children: ReactNode;
}) {
  const t = useKitMessages();
  const words = (
    <Label className={styles.label}>
      {label}
      {isOptional && <span className={styles.optional}> ({t.optional})</span>}
    </Label>
  );
  return (
    <>
      {isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {children}
      <FieldError message={errorMessage} type={type} />
    </>
  );
}
