import { useParams } from '@tanstack/react-router';
import { Page } from '#platform/ui/page.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { NotFoundPage } from '#web/pages/not-found-page.tsx';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import { useVisit } from './use-visit.ts';
import { VisitAsked } from './visit-asked.tsx';
import { VisitOver } from './visit-over.tsx';
import { VisitRoom } from './visit-room.tsx';

/** A visit from the question to the goodbye. */
export function VisitPage() {
  const { visitId } = useParams({ from: '/app/visits/$visitId' });
  return <VisitNamed key={visitId} visitId={visitId} />;
}

function VisitNamed({ visitId }: { readonly visitId: string }) {
  const t = useShadowingMessages().visit;
  const { state, select, leave } = useVisit(visitId);
  const { visit, isOver } = state;
  if (isOver) return visit ? <VisitOver visit={visit} /> : <NotFoundPage />;
  if (visit?.state === 'asked') return <VisitAsked visit={visit} />;
  if (visit && state.seats) return <VisitRoom visit={visit} state={state} seats={state.seats} onSelect={select} onLeft={leave} />;
  return (
    <Page title={t.titleOpening} width="reading">
      <Skeleton lines={6} />
    </Page>
  );
}
