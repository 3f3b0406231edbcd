import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField, type SearchFieldProps } from 'react-aria-components/SearchField';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { Kbd } from './kbd.tsx';
import { useKitMessages } from './kit-messages.ts';
import inputStyles from './input.module.css';
import styles from './search-field.module.css';

/** Looks for something. Escape empties it; Enter calls `onSubmit`. */
export function SearchField({
  label,
  isLabelHidden = true,
  description,
  errorMessage,
  placeholder,
  keys,
  inputRef,
  ...rest
}: Omit<SearchFieldProps, 'className' | 'style' | 'children' | 'render'> &
  Omit<FieldTexts, 'isOptional'> & {
    readonly placeholder?: string;
    /** The key that leads here, shown while the field is empty; listening for it is the page's part. */
    readonly keys?: string;
    readonly inputRef?: Ref<HTMLInputElement>;
  }) {
  const t = useKitMessages();
  return (
    <AriaSearchField {...rest} className={inputStyles.field}>
      <FieldFrame {...{ label, isLabelHidden, description, errorMessage }}>
        <div className={styles.line}>
          <Search className={styles.glass} size={18} />
          <Input className={`${inputStyles.input} ${styles.input}`} placeholder={placeholder} ref={inputRef} />
          {keys && (
            <span className={styles.keys} aria-hidden="true">
              <Kbd keys={keys} />
            </span>
          )}
          <Button className={styles.clear} aria-label={t.clearSearch}>
            <X size={18} />
          </Button>
        </div>
      </FieldFrame>
    </AriaSearchField>
  );
}
