import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useKitMessages } from './kit-messages.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';
import styles from './icon-button.module.css';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render' | 'aria-label'> & {
  /** What it does, in a few words: its name for screen readers and its tooltip. */
  readonly label: string;
  /** A lucide icon. */
  readonly icon: ReactNode;
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string;
  readonly size?: 'small' | 'medium';
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that is only a picture, for actions everybody knows or that stand in a row of many. */
export function IconButton({ label, icon, keys, size = 'medium', ...rest }: IconButtonProps) {
  const t = useKitMessages();
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className={styles.button} data-size={size}>
        {rest.isPending ? <Spinner label={t.pending} /> : icon}
      </AriaButton>
    </Tooltip>
  );
}
