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
  return (
    <Card as="li" tone={isActive ? 'live' : 'plain'} footer={<span className={styles.detail}><RelativeTime at={visit.begunAt ?? visit.askedAt} /></span>}>
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
            <>
              <Badge tone="ear">{t.waiting}</Badge>
              <EndVisitButton visitId={visit.id}>{t.takeBack}</EndVisitButton>
            </>
          )}
        </div>
      )}
    </Card>
  );
}
