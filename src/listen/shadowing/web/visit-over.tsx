import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLineLeftOver } from '#listen/impressions/web/use-line-left-over.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { api } from '#web/api/client.ts';
import type { Visit } from '../contract/visit.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import styles from './visit-over.module.css';

/** After a visit, or a request that nobody took up. Both read the same calm way; no side is named. */
export function VisitOver({ visit }: { readonly visit: Visit }) {
  const t = useShadowingMessages().visit;
  const queries = useQueryClient();
  useEffect(() => void queries.invalidateQueries({ queryKey: api.shadowing.key() }), [queries]);
  // The field that had the focus has gone with the room.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, []);
  const hasBegun = visit.begunAt !== null;
  const hasLineLeft = useLineLeftOver(visit.id);
  return (
    <Page title={t.title(visit.host.name)} width="reading">
      <div aria-live="polite">
        <EmptyState
          picture={<Mark size={120} tone="faint" />}
          title={hasBegun ? t.endedTitle : t.notNowTitle}
          action={
            <div className={styles.ways}>
              {hasBegun && <LinkButton href="/impressions">{t.ownImpressions}</LinkButton>}
              <LinkButton href="/chairs">{t.otherChairs}</LinkButton>
            </div>
          }
        >
          {hasBegun ? [t.endedSentence, hasLineLeft && t.endedLine].filter(Boolean).join(' ') : t.notNowSentence}
        </EmptyState>
      </div>
    </Page>
  );
}
