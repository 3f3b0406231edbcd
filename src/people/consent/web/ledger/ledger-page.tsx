import { Page } from '#platform/ui/page.tsx';
import { useMe } from '#web/session/use-me.ts';
import { SignedDays } from './signed-days.tsx';
import { useLedgerMessages } from './use-ledger-messages.ts';
import { VerifyPart } from './verify-part.tsx';

/** The consent ledger: verify it, and keep its signed days elsewhere. */
export function LedgerPage() {
  const t = useLedgerMessages();
  const { permissions } = useMe();
  return (
    <Page title={t.title} lead={t.lead}>
      <VerifyPart />
      {permissions.includes('consent:heads') && <SignedDays />}
    </Page>
  );
}
