import { useQuery } from '@tanstack/react-query';
import { Dialog } from '#platform/ui/dialog.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Spinner } from '#platform/ui/spinner.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './files.module.css';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** A mail as it came, in a frame without rights: no script, no form, no name of ours. Links open elsewhere. */
export function OriginalDialog({ conversationId, seq, onClose }: { readonly conversationId: string; readonly seq: number; readonly onClose: () => void }) {
  const t = useMessages({ en, de });
  // Not remembered once it is closed: it holds more than the talk does.
  const { data, error } = useQuery({ ...api.lines.original.queryOptions({ input: { conversationId, seq } }), gcTime: 0, staleTime: Infinity });
  const problem = error && problemOf(error);
  return (
    <Dialog title={t.title} width="wide" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <p className={styles.hint}>{t.hint}</p>
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : data ? (
        <iframe className={styles.frame} title={t.frame} sandbox="allow-popups allow-popups-to-escape-sandbox" referrerPolicy="no-referrer" srcDoc={data.html} />
      ) : (
        <Spinner />
      )}
    </Dialog>
  );
}
