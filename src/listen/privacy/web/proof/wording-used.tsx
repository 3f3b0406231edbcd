import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { renderQuestion } from '#listen/asking/contract/render-question.ts';
import { whoListens } from '#listen/asking/contract/who-listens.ts';
import type { Purpose } from '#people/consent/contract/purpose.ts';
import type { Wording } from '#people/consent/contract/wording.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './course.module.css';
import type { StatementFacts } from './statement-facts.ts';
import { useProofMessages } from './use-proof-messages.ts';

interface WordingUsedProps {
  readonly purpose: string;
  readonly version: number;
  readonly hash: string;
  /** What those who would listen do. */
  readonly functions: StatementFacts['functions'];
  readonly channel: string | null;
}

/** The question as it was worded: version and checksum, and, unfolded, the words as the customer read them. */
export function WordingUsed({ purpose, version, hash, functions, channel }: WordingUsedProps) {
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
      {versions.data && <p lang={used?.language}>{used ? asRead(used, functions, channel) : t.wordingUnknown}</p>}
      <p className={styles.detail}>
        {t.fingerprint}: <code className={styles.hash}>{hash}</code>
      </p>
    </details>
  );
}

function asRead({ template, language }: Wording, functions: StatementFacts['functions'], channel: string | null): string {
  return renderQuestion(template, { who: whoListens(functions, language), language, channel }).text;
}
