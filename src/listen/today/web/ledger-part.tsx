import { ShieldCheck } from 'lucide-react';
import { Card } from '#platform/ui/card.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** For data protection and council: how the ledger stands, and what waits for a second pair of eyes. */
export function LedgerPart({ ledger: { signed, chains, openProposals } }: {
  readonly ledger: { signed: string | null; chains: number; openProposals: number };
}) {
  const t = useTodayMessages().ledger;
  const { date } = useFormatters();
  return (
    <Card as="section" tone={openProposals > 0 ? 'live' : 'plain'} header={<h2>{t.title}</h2>}>
      <p>{signed === null ? t.never : t.signed(date(signed), chains)}</p>
      {openProposals > 0 && <p>{t.proposals(openProposals)}</p>}
      <div className={styles.actions}>
        {openProposals > 0 && <LinkButton variant="primary" href="/privacy/agreement">{t.decide}</LinkButton>}
        <LinkButton icon={<ShieldCheck />} href="/privacy/ledger">{t.verify}</LinkButton>
        <LinkButton variant="plain" href="/privacy/access">{t.log}</LinkButton>
      </div>
    </Card>
  );
}
