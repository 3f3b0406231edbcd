import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { api } from '#web/api/client.ts';
import type { Visit } from '../contract/visit.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** After a visit, or a request that nobody took up. Both read the same calm way; no side is named. */
export function VisitOver({ visit }: { readonly visit: Visit }) {
  const t = useShadowingMessages().visit;
  const queries = useQueryClient();
  useEffect(() => void queries.invalidateQueries({ queryKey: api.shadowing.key() }), [queries]);
  const hasBegun = visit.begunAt !== null;
  return (
    <Page title={t.title(visit.host.name)} width="reading">
      <div aria-live="polite">
        <EmptyState
          picture={<Mark size={120} tone="faint" />}
          title={hasBegun ? t.endedTitle : t.notNowTitle}
          action={<LinkButton href="/chairs">{t.otherChairs}</LinkButton>}
        >
          {hasBegun ? t.endedSentence : t.notNowSentence}
        </EmptyState>
      </div>
    </Page>
  );
}
