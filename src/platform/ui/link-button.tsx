import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-aria-components/Link';
import type { ButtonVariant } from './button.tsx';
import styles from './button.module.css';

/**
 * Leads somewhere and looks like a button. Within the application it goes through the router that the shell gave to
 * react-aria's RouterProvider.
 */
export function LinkButton({ children, variant = 'quiet', size = 'medium', icon, ...rest }: Omit<
  LinkProps,
  'className' | 'style' | 'children' | 'render'
> & {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
}) {
  return (
    <Link {...rest} className={styles.button} data-variant={variant} data-size={size}>
      <span className={styles.content}>
        {icon}
        {children}
      </span>
    </Link>
  );
}
