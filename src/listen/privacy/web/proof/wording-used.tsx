import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import type { Purpose } from '#people/consent/contract/wording.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './course.module.css';
import { useProofMessages } from './use-proof-messages.ts';

/** The question as it was worded: version and checksum, and, unfolded, the words that have this checksum. */
export function WordingUsed({ purpose, version, hash }: { readonly purpose: string; readonly version: number; readonly hash: string }) {
  const t = useProofMessages();
  const [isOpen, setOpen] = useState(false);
  // The ledger knows these five purposes and no others.
  const versions = useQuery(api.consent.versions.queryOptions({ input: { purpose: purpose as Purpose }, enabled: isOpen, staleTime: Infinity }));
  const used = versions.data?.items.find((wording) => wording.hash === hash);
  return (
    <details className={styles.wording} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.wording(version)}</summary>
      {versions.error && <ProblemNotice problem={problemOf(versions.error)} />}
      {versions.isLoading && <Skeleton lines={2} />}
      {versions.data && <p lang={used?.language}>{used?.template ?? t.wordingUnknown}</p>}
      <p className={styles.detail}>
        {t.fingerprint}: <code className={styles.hash}>{hash}</code>
      </p>
    </details>
  );
}
