import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './field-group.module.css';

/** Fields that belong together, under one question. */
export function FieldGroup({ legend, description, children, direction = 'column' }: {
  readonly legend: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** `row` puts short fields side by side where there is room. */
  readonly direction?: 'column' | 'row';
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={description ? id : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {description && (
        <p id={id} className={styles.description}>
          {description}
        </p>
      )}
      <div className={styles.fields} data-direction={direction}>
        {children}
      </div>
    </fieldset>
  );
}
