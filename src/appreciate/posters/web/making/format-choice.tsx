import { Checkbox } from '#platform/ui/checkbox.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import type { PosterFormat } from '../../contract/poster-choice.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import styles from './poster-form.module.css';

const formats = ['pdf', 'png', 'svg'] as const satisfies readonly PosterFormat[];

/** Which files are made; all of them show the same picture. */
export function FormatChoice({ formats: chosen, onChange }: { readonly formats: readonly PosterFormat[]; readonly onChange: (formats: PosterFormat[]) => void }) {
  const t = usePosterMessages();
  return (
    <FieldGroup legend={t.formats} description={chosen.length === 0 && t.formatsMissing}>
      <div className={styles.boxes}>
        {formats.map((format) => (
          <Checkbox key={format} isSelected={chosen.includes(format)} onChange={(isOn) => onChange(formats.filter((other) => (other === format ? isOn : chosen.includes(other))))}>{t.format[format]}</Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
}
