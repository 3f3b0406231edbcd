import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button.tsx';
import { useKitMessages } from './kit-messages.ts';
import styles from './dialog.module.css';

/**
 * A question or a small task above the page. Focus moves in, stays in and returns; Escape and a press outside close it, unless something was
 * begun in it.
 * Opens by `isOpen`, or by a button beside it in a react-aria `DialogTrigger`.
 */
export function Dialog({ title, children, actions, isOpen, onOpenChange, isBegun = false, width = 'medium' }: {
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the end, the one that does it first. */
  readonly actions?: ReactNode | ((close: () => void) => ReactNode);
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** Somebody has written in it what would be lost: then only its own buttons close it. */
  readonly isBegun?: boolean;
  /** `window` for what one looks at closely. */
  readonly width?: 'medium' | 'wide' | 'window';
}) {
  const t = useKitMessages();
  return (
    <ModalOverlay className={styles.veil} isDismissable={!isBegun} isKeyboardDismissDisabled={isBegun} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={styles.modal} data-width={width}>
        <AriaDialog className={styles.dialog}>
          {({ close }) => (
            <>
              <header className={styles.header}>
                <Heading slot="title" className={styles.title}>
                  {title}
                </Heading>
                <IconButton label={t.close} icon={<X />} onPress={close} />
              </header>
              <div className={styles.body}>{typeof children === 'function' ? children(close) : children}</div>
              {actions && (
                <footer className={styles.actions}>{typeof actions === 'function' ? actions(close) : actions}</footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
