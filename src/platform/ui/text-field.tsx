import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { forgiveWhileTyping } from './forgive-while-typing.ts';
import styles from './input.module.css';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'render'> &
  FieldTexts & {
    /** An example, never the label. */
    readonly placeholder?: string;
    readonly inputRef?: Ref<HTMLInputElement>;
  };

/** One line of text. `type` and `autoComplete` help phones and password managers: set them. */
export function TextField({
  label,
  isLabelHidden,
  isOptional,
  description,
  errorMessage,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={errorMessage === undefined ? rest.isInvalid : true} className={styles.field}>
      <FieldFrame {...{ label, isLabelHidden, isOptional, description, errorMessage }} type={rest.type}>
        <Input className={styles.input} placeholder={placeholder} ref={inputRef} onInput={forgiveWhileTyping} />
      </FieldFrame>
    </AriaTextField>
  );
}
