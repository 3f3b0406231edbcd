import { useState, type KeyboardEvent, type Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { forgiveWhileTyping } from './forgive-while-typing.ts';
import inputStyles from './input.module.css';
import styles from './text-area.module.css';

export type TextAreaProps = Omit<TextFieldProps, 'className' | 'style' | 'children' | 'render' | 'type'> &
  FieldTexts & {
    readonly placeholder?: string;
    /** Lines it has while empty; it grows with the text up to a third of the screen. */
    readonly rows?: number;
    /** Enter alone finishes the text, Shift + Enter makes a line. Not called while an input method composes. */
    readonly onEnter?: () => void;
    readonly inputRef?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of text, as high as they need. */
export function TextArea({
  label,
  isLabelHidden,
  isOptional,
  description,
  errorMessage,
  placeholder,
  rows = 3,
  onEnter,
  inputRef,
  ...rest
}: TextAreaProps) {
  const [ownText, setOwnText] = useState(rest.defaultValue ?? '');
  const text = rest.value ?? ownText;

  function finishOnEnter(event: KeyboardEvent) {
    if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }

  return (
    <TextField
      {...rest}
      isInvalid={errorMessage === undefined ? rest.isInvalid : true}
      onChange={(value) => {
        setOwnText(value);
        rest.onChange?.(value);
      }}
      className={inputStyles.field}
    >
      <FieldFrame {...{ label, isLabelHidden, isOptional, description, errorMessage }}>
        {/* An invisible copy of the text gives the grid cell its height; the field fills the cell. */}
        <div className={styles.grow} data-text={`${text} `}>
          <AriaTextArea
            className={inputStyles.input}
            rows={rows}
            placeholder={placeholder}
            ref={inputRef}
            onInput={forgiveWhileTyping}
            onKeyDown={finishOnEnter}
            enterKeyHint={onEnter ? 'send' : undefined}
          />
        </div>
      </FieldFrame>
    </TextField>
  );
}
