import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft, Printer } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/session/use-me.ts';
import type { Proof } from '../../contract/proof.ts';
import { CoursePicture } from './course-picture.tsx';
import { ExportVcon } from './export-vcon.tsx';
import styles from './proof-page.module.css';
import { useProofMessages } from './use-proof-messages.ts';
import { Verdict } from './verdict.tsx';

/** "Prove it" for one conversation, to read and to print. */
export function ProofPage() {
  const t = useProofMessages();
  const { dateTime } = useFormatters();
  const { permissions } = useMe();
  const { conversationId } = useParams({ from: '/app/privacy-area/privacy/conversations/$conversationId' });
  // Every look stands in the access log, so it is asked for once and not again behind the reader's back.
  const proof = useQuery(
    api.privacy.prove.queryOptions({
      input: { conversationId },
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      throwOnError: true,
    }),
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <span className={styles.actions}>
          <LinkButton variant="plain" icon={<ArrowLeft />} href="/privacy/access">{t.back}</LinkButton>
          {proof.data && !proof.data.deleted && permissions.includes('privacy:export') && <ExportVcon conversationId={conversationId} />}
          <Button icon={<Printer />} onPress={() => window.print()} isDisabled={!proof.data}>{t.print}</Button>
        </span>
      }
    >
      {proof.isPending && <Skeleton lines={8} />}
      {proof.data && (
        <div className={styles.parts}>
          <div className={styles.summary}>
            <Verdict proof={proof.data} />
            <Facts proof={proof.data} />
            <p className={styles.made}>{t.madeAt(dateTime(proof.dataUpdatedAt))}</p>
          </div>
          <CoursePicture proof={proof.data} />
        </div>
      )}
    </Page>
  );
}

function Facts({ proof: { conversationId, deleted, chain } }: { readonly proof: Proof }) {
  const t = useProofMessages();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t.conversation}</dt>
        <dd>
          <code>{conversationId}</code>
          {deleted && <p>{t.deleted}</p>}
        </dd>
      </div>
      <div>
        <dt>{t.chain}</dt>
        <dd>
          {chain.holds ? t.chainHolds(chain.rows) : <strong className={styles.broken}>{t.chainBroken(chain.rows)}</strong>}{' '}
          {!chain.holds && <LinkButton size="small" href="/privacy/ledger">{t.whichRow}</LinkButton>}
        </dd>
      </div>
    </dl>
  );
}
