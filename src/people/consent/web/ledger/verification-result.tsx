import { CircleAlert, CircleCheck } from 'lucide-react';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { useMe } from '#web/session/use-me.ts';
import type { Verification } from '../../contract/verification.ts';
import styles from './ledger-page.module.css';
import { useLedgerMessages } from './use-ledger-messages.ts';

/** What came out, in plain words; the first broken row by its conversation and number. */
export function VerificationResult({ result: { chains, rows, days, broken }, own }: {
  readonly result: Verification;
  /** How many documents of the reader's own were compared. */
  readonly own: number;
}) {
  const t = useLedgerMessages();
  const { number, date } = useFormatters();
  if (broken) return <Broken broken={broken} />;
  return (
    <span className={styles.result} data-holds="">
      <CircleCheck size={28} aria-hidden="true" />
      <span className={styles.words}>
        <strong className={styles.verdict}>{t.holds}</strong>
        <span>{chains === 0 ? t.empty : t.checked(t.chains(chains, number(chains)), t.rows(rows, number(rows)))}</span>
        <span>{t.compared(days.length, date(days.at(-1) ?? 0))}</span>
        {own > 0 && <span>{t.comparedOwn(own)}</span>}
      </span>
    </span>
  );
}

function Broken({ broken: { what, conversationId, n = 0, day } }: { readonly broken: NonNullable<Verification['broken']> }) {
  const t = useLedgerMessages();
  const { date } = useFormatters();
  const { permissions } = useMe();
  return (
    <span className={styles.result}>
      <CircleAlert size={28} aria-hidden="true" />
      <span className={styles.words}>
        <strong className={styles.verdict}>{t.broken}</strong>
        <span>{t.what[what](n, day === undefined ? '' : date(day))}</span>
        {conversationId && <span>{t.conversation}: <code className={styles.id}>{conversationId}</code></span>}
        <span>{t.firstOnly}</span>
        <span>{t.todo}</span>
        {conversationId && permissions.includes('privacy:prove') && (
          <span><LinkButton size="small" href={`/privacy/conversations/${conversationId}`}>{t.toProof}</LinkButton></span>
        )}
      </span>
    </span>
  );
}
