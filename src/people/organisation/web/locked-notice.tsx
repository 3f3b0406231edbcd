import { Lock } from 'lucide-react';
import { LinkButton } from '#platform/ui/link-button.tsx';
import styles from './organisation-page.module.css';
import { usePeopleMessages } from './use-people-messages.ts';

/** Says that settings are locked under a works agreement, and leads to where a change is proposed. */
export function LockedNotice({ agreementId }: { readonly agreementId: string }) {
  const t = usePeopleMessages().organisation;
  return (
    <div className={styles.locked}>
      <Lock size={20} aria-hidden="true" />
      <p>
        <strong>{t.locked(agreementId)}</strong> {t.lockedSentence}
      </p>
      <LinkButton size="small" href="/privacy/agreement">{t.toAgreement}</LinkButton>
    </div>
  );
}
