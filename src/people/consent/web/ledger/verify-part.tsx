import { useMutation } from '@tanstack/react-query';
import { FileCheck, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Spinner } from '#platform/ui/spinner.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { compareKept } from './compare-kept.ts';
import { readKeptFile, UnreadableList, type KeptFile } from './kept-file.ts';
import styles from './ledger-page.module.css';
import { useLedgerMessages } from './use-ledger-messages.ts';
import { VerificationResult } from './verification-result.tsx';

/** As many documents as the server compares at once. */
const most = 50;

/** Recalculates every chain, and compares it with documents the reader kept. */
export function VerifyPart() {
  const t = useLedgerMessages();
  const { list, percent } = useFormatters();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const verify = useMutation({
    mutationFn: (kept: readonly KeptFile[]) => compareKept(kept, setShare),
    onMutate: () => setShare(null),
    onError: (error) => error instanceof UnreadableList && setRefusal(t.notWhole),
  });

  async function compare(files: readonly File[]) {
    if (files.length > most) return setRefusal(t.tooMany);
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, kept: await readKeptFile(file) })));
    const unreadable = read.filter(({ kept }) => !kept).map(({ name }) => name);
    if (unreadable.length > 0) return setRefusal(t.unreadable(list(unreadable)));
    setRefusal(null);
    verify.mutate(read.flatMap(({ kept }) => kept ?? []));
  }

  return (
    <Card as="section">
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon={<ShieldCheck />}
          isPending={verify.isPending}
          onPress={() => {
            setRefusal(null);
            verify.mutate([]);
          }}
        >
          {verify.data ? t.verifyAgain : t.verify}
        </Button>
        <FileTrigger acceptedFileTypes={['application/gzip', 'application/json', 'text/plain', '.gz', '.json', '.txt']} allowsMultiple onSelect={(files) => files && void compare([...files])}>
          <Button icon={<FileCheck />} isDisabled={verify.isPending}>{t.compare}</Button>
        </FileTrigger>
      </div>
      <p className={styles.soft}>{t.compareSentence}</p>
      {refusal && <ProblemNotice problem={{ title: refusal }} />}
      {verify.error && !(verify.error instanceof UnreadableList) && <ProblemNotice problem={problemOf(verify.error)} />}
      <output className={styles.outcome}>
        {verify.isPending && <span className={styles.pending}><Spinner label={t.verifying} />{share === null ? t.verifying : t.comparing(percent(share))}</span>}
        {verify.isIdle && <span className={styles.soft}>{t.never}</span>}
        {verify.data && !verify.isPending && <VerificationResult result={verify.data} own={verify.variables.length} />}
      </output>
    </Card>
  );
}
