import type { ReactNode } from 'react';
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
  type RadioGroupProps,
} from 'react-aria-components/RadioGroup';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import styles from './choice.module.css';

/** One of the choices that stand side by side. */
export type RadioChoice<Id extends string> = {
  readonly id: Id;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly isDisabled?: boolean;
};

/** One of a few, all of them in sight. Arrow keys move the choice. */
export function RadioGroup<Id extends string>({
  label,
  isLabelHidden,
  isOptional,
  description,
  errorMessage,
  choices,
  value,
  onChange,
  ...rest
}: Omit<RadioGroupProps, 'className' | 'style' | 'children' | 'render' | 'value' | 'onChange'> &
  FieldTexts & {
    readonly choices: readonly RadioChoice<Id>[];
    readonly value?: Id | null;
    readonly onChange?: (id: Id) => void;
  }) {
  return (
    <AriaRadioGroup
      {...rest}
      value={value}
      // The values of the buttons are the ids of the choices.
      onChange={(id) => onChange?.(id as Id)}
      isInvalid={errorMessage === undefined ? rest.isInvalid : true}
      className={styles.group}
    >
      <FieldFrame {...{ label, isLabelHidden, isOptional, description, errorMessage }}>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <RadioField key={choice.id} value={choice.id} isDisabled={choice.isDisabled} className={styles.field}>
              <RadioButton className={styles.button}>
                <span className={styles.dot} aria-hidden="true" />
                {choice.label}
              </RadioButton>
              {choice.detail && (
                <Text slot="description" className={styles.description}>
                  {choice.detail}
                </Text>
              )}
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
