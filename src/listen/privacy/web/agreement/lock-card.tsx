import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import type { Agreement } from '../../contract/agreement.ts';
import styles from './agreement-page.module.css';
import { LockDialog } from './lock-dialog.tsx';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** Whether settings are locked, under which agreement, by whom; the works council locks and unlocks here. */
export function LockCard({ agreement }: { readonly agreement: Agreement | null }) {
  const t = useAgreementMessages();
  const { dateTime } = useFormatters();
  const { permissions } = useMe();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'lock' | 'unlock' | null>(null);
  const close = () => setAsking(null);
  const unlock = useMutation(
    api.privacy.lock.mutationOptions({
      onSuccess() {
        close();
        void queries.invalidateQueries({ queryKey: api.privacy.agreement.key() });
      },
    }),
  );
  const mayLock = permissions.includes('privacy:lock');
  const isLocked = agreement?.locked === true;
  return (
    <Card as="section" header={<h2 className={styles.state}>{isLocked ? <Lock size={20} /> : <LockOpen size={20} />}{isLocked ? t.locked(agreement.agreementId) : t.unlocked}</h2>}>
      {isLocked ? (
        <p>{t.lockedSince(agreement.setBy, dateTime(agreement.since))} {t.lockedSentence}</p>
      ) : (
        <p>{t.unlockedSentence} {agreement && t.unlockedSince(agreement.agreementId, agreement.setBy, dateTime(agreement.since))}</p>
      )}
      {mayLock && (
        <div className={styles.actions}>
          {isLocked ? (
            <Button icon={<LockOpen />} onPress={() => setAsking('unlock')}>{t.unlock}</Button>
          ) : (
            <Button variant="primary" icon={<Lock />} onPress={() => setAsking('lock')}>{t.lock}</Button>
          )}
        </div>
      )}
      {asking === 'lock' && <LockDialog agreementId={agreement?.agreementId ?? ''} onClose={close} />}
      {agreement && (
        <ConfirmDialog
          title={t.unlockTitle}
          confirm={t.unlockNow}
          isOpen={asking === 'unlock'}
          onOpenChange={(isOpen) => !isOpen && close()}
          onConfirm={() => unlock.mutate({ agreementId: agreement.agreementId, locked: false })}
          isPending={unlock.isPending}
          problem={unlock.error && problemOf(unlock.error)}
        >
          {t.unlockSentence}
        </ConfirmDialog>
      )}
    </Card>
  );
}
