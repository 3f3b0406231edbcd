import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import type { SettingField } from '../contract/line.ts';
import type { Draft } from './line-draft.ts';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

/** Characters. Nothing that is pasted may be cut silently; what is too long for a setting its kind says itself. */
const longest = 20_000;

/** The control for one setting, made from what its kind says about it. */
export function SettingInput({ field, value, isSecretSet, onChange }: {
  readonly field: SettingField;
  readonly value: Draft[string] | undefined;
  readonly isSecretSet: boolean;
  readonly onChange: (value: string | boolean | null) => void;
}) {
  const t = useLinesMessages();
  const { locale } = useLocale();
  const common = {
    label: field.label[locale],
    description: field.hint?.[locale],
    name: `settings.${field.name}`,
    // What has a value from the start asks nothing of anybody.
    isOptional: !field.required && String(field.initial ?? '') === '',
    placeholder: field.example ?? undefined,
  };
  const text = { ...common, value: String(value ?? ''), onChange, autoComplete: 'off', maxLength: longest };
  switch (field.type) {
    case 'yes-no':
      return <Checkbox name={common.name} isSelected={value === true} onChange={onChange} description={common.description}>{common.label}</Checkbox>;
    case 'choice':
      return <Select {...common} choices={field.choices.map((choice) => ({ id: choice.value, label: choice.label[locale] }))} value={String(value ?? '') || null} onChange={onChange} />;
    case 'list':
      return <TextArea {...text} rows={2} />;
    case 'several-lines':
      return <TextArea {...text} rows={3} isRequired={field.required} />;
    case 'number':
      return <TextField {...text} inputMode="numeric" isRequired={field.required} />;
    case 'secret':
      return (
        <div className={styles.secret}>
          <TextField
            {...text}
            type="password"
            autoComplete="new-password"
            isRequired={field.required && !isSecretSet}
            isDisabled={value === null}
            description={<>{common.description} {isSecretSet && <strong>{value === null ? t.secretGone : t.secretSet}</strong>}</>}
          />
          {isSecretSet && !field.required && (
            <Button size="small" variant="plain" onPress={() => onChange(value === null ? '' : null)}>{value === null ? t.keepSecret : t.removeSecret}</Button>
          )}
        </div>
      );
    case 'text':
      return <TextField {...text} isRequired={field.required} />;
  }
}
