import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue, type SelectProps } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { useKitMessages } from './kit-messages.ts';
import floating from './floating.module.css';
import inputStyles from './input.module.css';
import styles from './select.module.css';

/** One of the things that can be chosen. */
export type Choice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** A second line that says what choosing it means. */
  readonly detail?: string;
  readonly isDisabled?: boolean;
};

/**
 * One of a known list. Opens with the arrow keys, finds by typing the first letters. For up to five choices that people
 * compare, `RadioGroup` shows them all at once.
 */
export function Select<Id extends string>({
  label,
  isLabelHidden,
  isOptional,
  description,
  errorMessage,
  choices,
  value,
  onChange,
  ...rest
}: Omit<
  SelectProps<Choice<Id>>,
  'className' | 'style' | 'children' | 'render' | 'value' | 'onChange' | 'selectedKey' | 'onSelectionChange'
> &
  FieldTexts & {
    readonly choices: readonly Choice<Id>[];
    readonly value?: Id | null;
    readonly onChange?: (id: Id) => void;
  }) {
  const t = useKitMessages();
  return (
    <AriaSelect
      {...rest}
      placeholder={rest.placeholder ?? t.choose}
      isInvalid={errorMessage === undefined ? rest.isInvalid : true}
      value={value}
      // The ids of the list are those of the choices.
      onChange={(id) => onChange?.(id as Id)}
      className={inputStyles.field}
    >
      <FieldFrame {...{ label, isLabelHidden, isOptional, description, errorMessage }}>
        <Button className={`${inputStyles.input} ${styles.button}`}>
          <SelectValue className={styles.value} />
          <ChevronDown size={18} />
        </Button>
      </FieldFrame>
      <Popover className={floating.surface} offset={4}>
        <ListBox
          className={floating.list}
          items={choices}
          renderEmptyState={() => <p className={floating.empty}>{t.nothingToChoose}</p>}
        >
          {(choice) => (
            <ListBoxItem className={floating.item} textValue={choice.label} isDisabled={choice.isDisabled}>
              {({ isSelected }) => (
                <>
                  <Text slot="label" className={floating.text}>
                    {choice.label}
                  </Text>
                  {choice.detail && (
                    <Text slot="description" className={floating.detail}>
                      {choice.detail}
                    </Text>
                  )}
                  {isSelected && <Check className={floating.end} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
