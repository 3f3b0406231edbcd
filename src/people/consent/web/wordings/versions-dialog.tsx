import { useQuery } from '@tanstack/react-query';
import { Badge } from '#platform/ui/badge.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Wording } from '../../contract/wording.ts';
import { useWordingMessages } from './use-wording-messages.ts';
import styles from './wordings-page.module.css';

/** Every version a question ever had in this language, newest first, each with the checksum the ledger names. */
export function VersionsDialog({ wording: { purpose, language }, onClose }: { readonly wording: Wording; readonly onClose: () => void }) {
  const t = useWordingMessages();
  const { dateTime } = useFormatters();
  const versions = useQuery(api.consent.versions.queryOptions({ input: { purpose, language } }));
  return (
    <Dialog title={t.versionsTitle(t.purpose[purpose], t.languages[language])} width="wide" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {versions.error && <ProblemNotice problem={problemOf(versions.error)} />}
      {versions.isPending && <Skeleton lines={4} />}
      <ol role="list" className={styles.versions}>
        {versions.data?.items.map(({ version, template, hash, since }, index) => (
          <li key={version} className={styles.version}>
            <div className={styles.head}>
              <h3 className={styles.language}>{t.version(version)}</h3>
              {index === 0 && <Badge tone="chair">{t.holdsNow}</Badge>}
              <span className={styles.soft}>{since === null || version === 1 ? t.fromTheStart : t.since(dateTime(since))}</span>
            </div>
            <p lang={language}>{template}</p>
            <p className={styles.soft}>{t.fingerprint}: <code className={styles.hash}>{hash}</code></p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
