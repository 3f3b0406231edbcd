import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import { useKitMessages } from './kit-messages.ts';
import { ProblemNotice, type Problem } from './problem-notice.tsx';
import styles from './dialog.module.css';

/**
 * Asks before something that cannot be taken back (for what can, do it and offer "undo" in a toast). Starts on
 * "cancel", closes only by an answer or Escape. The caller closes it once the deed is done: a mutation's `isPending`
 * and problem fit as they are.
 */
export function ConfirmDialog({
  title,
  children,
  confirm,
  tone = 'danger',
  isOpen,
  onOpenChange,
  onConfirm,
  isPending = false,
  problem,
}: {
  /** The question. */
  readonly title: string;
  /** What will happen, and what stays. */
  readonly children: ReactNode;
  /** The deed, as a verb: "End the visit", never "OK". */
  readonly confirm: string;
  readonly tone?: 'primary' | 'danger';
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onConfirm: () => void;
  readonly isPending?: boolean;
  readonly problem?: Problem | null | undefined;
}) {
  const t = useKitMessages();
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={styles.modal}>
        <AriaDialog role="alertdialog" className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
          </header>
          <div className={styles.body}>
            {children}
            {problem && <ProblemNotice problem={problem} />}
          </div>
          <footer className={styles.actions}>
            <Button variant={tone} onPress={onConfirm} isPending={isPending}>
              {confirm}
            </Button>
            <Button autoFocus onPress={() => onOpenChange(false)}>
              {t.cancel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
