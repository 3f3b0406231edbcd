import { useId, type KeyboardEvent, type Ref } from 'react';
import errorStyles from './field-error.module.css';
import inputStyles from './input.module.css';
import styles from './text-area.module.css';

/**
 * The one field of a page that lives from it: no form, no visible label, as high as its text. It is a bare text area, a fifth
 * of the weight of `TextArea`, because the guest's page waits for it. In forms use `TextArea`.
 */
export function GrowingField({ label, value, onChange, onEnter, placeholder, errorMessage, inputRef }: {
  /** Its name for screen readers. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter alone finishes the text, Shift + Enter makes a line. Not called while an input method composes. */
  readonly onEnter: () => void;
  readonly placeholder?: string;
  readonly errorMessage?: string | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}) {
  const id = useId();

  function finishOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }

  return (
    <div className={inputStyles.field}>
      {/* An invisible copy of the text gives the grid cell its height; the field fills the cell. */}
      <div className={styles.grow} data-text={`${value} `}>
        <textarea
          ref={inputRef}
          className={inputStyles.input}
          rows={1}
          aria-label={label}
          aria-invalid={errorMessage !== undefined}
          aria-describedby={errorMessage && id}
          data-invalid={errorMessage ? '' : undefined}
          enterKeyHint="send"
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={finishOnEnter}
        />
      </div>
      <span id={id} className={errorStyles.error} aria-live="polite">
        {errorMessage}
      </span>
    </div>
  );
}
