import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import type { Visit } from '../contract/visit.ts';
import { AnswerInvitation } from './answer-invitation.tsx';
import { EndVisitButton } from './end-visit-button.tsx';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** A visit that waits for a yes: the host's, or mine. The page turns into the room by itself. */
export function VisitAsked({ visit }: { readonly visit: Visit }) {
  const { chairs, visit: t } = useShadowingMessages();
  const { host, can } = visit;
  return (
    <Page title={t.title(host.name)} width="reading">
      <div aria-live="polite">
        <EmptyState
          picture={<Mark size={120} tone="faint" />}
          title={can.agree ? chairs.invited(host.name) : t.askedTitle(host.name)}
          action={can.agree ? <AnswerInvitation visit={visit} /> : <EndVisitButton visitId={visit.id}>{chairs.takeBack}</EndVisitButton>}
        >
          {can.agree ? null : t.askedSentence(host.name)}
        </EmptyState>
      </div>
    </Page>
  );
}
