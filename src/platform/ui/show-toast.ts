import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

/** A short notice about something that has just happened. */
export type ToastNotice = {
  readonly message: string;
  /** Takes it back; the notice then stays twice as long. */
  readonly undo?: () => void;
};

/** The notices of this page; shown by `<ToastRegion>`. */
export const toastQueue = new ToastQueue<ToastNotice>({ maxVisibleToasts: 3 });

const readingTime = 6_000;

/**
 * Tells the reader that something is done. It leaves by itself, but waits while it has the mouse or the focus, so what
 * must not be missed (a refusal, a decision) does not belong here. Returns a function that takes it away.
 */
export function showToast(notice: ToastNotice): () => void {
  const key = toastQueue.add(notice, { timeout: notice.undo ? 2 * readingTime : readingTime });
  return () => toastQueue.close(key);
}
