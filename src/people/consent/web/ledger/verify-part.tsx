import { useMutation } from '@tanstack/react-query';
import { FileCheck, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Spinner } from '#platform/ui/spinner.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { SignedHeads } from '../../contract/heads.ts';
import styles from './ledger-page.module.css';
import { readSignedHeads } from './read-signed-heads.ts';
import { useLedgerMessages } from './use-ledger-messages.ts';
import { VerificationResult } from './verification-result.tsx';

/** As many documents as the server compares at once. */
const most = 50;

/** Recalculates every chain, and compares it with documents the reader kept. */
export function VerifyPart() {
  const t = useLedgerMessages();
  const { list } = useFormatters();
  const [refusal, setRefusal] = useState<string | null>(null);
  const verify = useMutation(api.consent.verify.mutationOptions());

  async function compare(files: readonly File[]) {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, document: readSignedHeads(await file.text()) })));
    const unreadable = read.filter(({ document }) => !document).map(({ name }) => name);
    if (files.length > most) return setRefusal(t.tooMany);
    if (unreadable.length > 0) return setRefusal(t.unreadable(list(unreadable)));
    setRefusal(null);
    verify.mutate({ outside: read.flatMap(({ document }): SignedHeads[] => (document ? [document] : [])) });
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
            verify.mutate({});
          }}
        >
          {verify.data ? t.verifyAgain : t.verify}
        </Button>
        <FileTrigger acceptedFileTypes={['application/json', '.json']} allowsMultiple onSelect={(files) => files && void compare([...files])}>
          <Button icon={<FileCheck />} isDisabled={verify.isPending}>{t.compare}</Button>
        </FileTrigger>
      </div>
      <p className={styles.soft}>{t.compareSentence}</p>
      {refusal && <ProblemNotice problem={{ title: refusal }} />}
      {verify.error && <ProblemNotice problem={problemOf(verify.error)} />}
      <output className={styles.outcome}>
        {verify.isPending && <span className={styles.pending}><Spinner label={t.verifying} />{t.verifying}</span>}
        {verify.isIdle && <span className={styles.soft}>{t.never}</span>}
        {verify.data && !verify.isPending && <VerificationResult result={verify.data} own={verify.variables.outside?.length ?? 0} />}
      </output>
    </Card>
  );
}
