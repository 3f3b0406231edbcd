import type { MouseEvent, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useKitMessages } from './kit-messages.ts';
import { Spinner } from './spinner.tsx';
import styles from './button.module.css';

/** How much a button wants to be pressed. One primary button on a screen; `plain` has no border. */
export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render'> & {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium' | 'large';
  /** A lucide icon before the words. */
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

/**
 * Does something. While `isPending` it keeps its focus and width, takes no second press and says so to screen readers.
 */
export function Button({ children, variant = 'quiet', size = 'medium', icon, ...rest }: ButtonProps) {
  const t = useKitMessages();
  return (
    <AriaButton {...rest} onMouseDown={rest.type === 'submit' ? keepFocus : rest.onMouseDown} className={styles.button} data-variant={variant} data-size={size}>
      {rest.isPending && (
        <span className={styles.pending}>
          <Spinner label={t.pending} />
        </span>
      )}
      <span className={styles.content}>
        {icon}
        {children}
      </span>
    </AriaButton>
  );
}

/**
 * The field that was written in keeps the focus while its form is sent by mouse. Left, it might turn out wrong just then, the
 * message would move the button down, and the press that left the field would miss it.
 */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
