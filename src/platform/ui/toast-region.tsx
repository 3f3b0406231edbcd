import { Undo2, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useKitMessages } from './kit-messages.ts';
import { toastQueue } from './show-toast.ts';
import styles from './toast-region.module.css';

/** Where notices appear; once, in the shell. F6 brings the keyboard here. */
export function ToastRegion() {
  const t = useKitMessages();
  return (
    <AriaToastRegion queue={toastQueue} aria-label={t.notices} className={styles.region}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast}>
          <ToastContent className={styles.content}>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              variant="plain"
              size="small"
              icon={<Undo2 />}
              onPress={() => {
                toast.content.undo?.();
                toastQueue.close(toast.key);
              }}
            >
              {t.undo}
            </Button>
          )}
          <IconButton slot="close" size="small" label={t.close} icon={<X />} />
        </Toast>
      )}
    </AriaToastRegion>
  );
}
