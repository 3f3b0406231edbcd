import { Ear, Hourglass, Mail } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { Card } from '#platform/ui/card.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import type { Visit } from '../contract/visit.ts';
import { AnswerInvitation } from './answer-invitation.tsx';
import styles from './chairs-page.module.css';
import { EndVisitButton } from './end-visit-button.tsx';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** A visit of mine: running, waiting for the host's yes, or an invitation that waits for mine. */
export function OwnVisitCard({ visit }: { readonly visit: Visit }) {
  const t = useShadowingMessages().chairs;
  const { locale } = useLocale();
  const { host, can } = visit;
  const isActive = visit.state === 'active';
  const title = can.agree ? t.invited(host.name) : isActive ? t.listening(host.name) : t.asked(host.name);
  const since = <span className={styles.detail}><RelativeTime at={visit.begunAt ?? visit.askedAt} /></span>;
  return (
    <Card as="li" tone={isActive ? 'live' : 'plain'} header={<>{standing(can.agree, isActive)}{since}</>}>
      <div className={styles.who}>
        <span className={styles.name}>{title}</span>
        <span className={styles.detail}>{host.function[locale]}</span>
      </div>
      {can.agree ? (
        <AnswerInvitation visit={visit} />
      ) : (
        <div className={styles.actions}>
          {isActive ? (
            <LinkButton variant="primary" href={`/visits/${visit.id}`}>
              {t.back}
            </LinkButton>
          ) : (
            <EndVisitButton visitId={visit.id}>{t.takeBack}</EndVisitButton>
          )}
        </div>
      )}
    </Card>
  );

  function standing(isInvitation: boolean, isRunning: boolean) {
    if (isInvitation) return <Badge tone="ear" icon={<Mail size={14} />}>{t.invitation}</Badge>;
    if (isRunning) return <Badge tone="chair" icon={<Ear size={14} />}>{t.sitsNow}</Badge>;
    return <Badge icon={<Hourglass size={14} />}>{t.waiting}</Badge>;
  }
}
