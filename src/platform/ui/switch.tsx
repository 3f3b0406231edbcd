import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps, Text } from 'react-aria-components/Switch';
import styles from './choice.module.css';

/** Something that is on or off, and changes at once. */
export function Switch({ children, description, ...rest }: Omit<
  SwitchFieldProps,
  'className' | 'style' | 'children' | 'render'
> & {
  /** What is on or off. */
  readonly children: ReactNode;
  readonly description?: ReactNode;
}) {
  return (
    <SwitchField {...rest} className={styles.field}>
      <SwitchButton className={styles.button}>
        <span className={styles.track} aria-hidden="true" />
        {children}
      </SwitchButton>
      {description && (
        <Text slot="description" className={styles.description} data-beside="track">
          {description}
        </Text>
      )}
    </SwitchField>
  );
}
