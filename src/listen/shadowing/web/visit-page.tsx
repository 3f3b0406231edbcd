import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Page } from '#platform/ui/page.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useWarmUp } from '#web/loading/use-warm-up.ts';
import { NotFoundPage } from '#web/pages/not-found-page.tsx';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import { useVisit } from './use-visit.ts';
import { VisitRoom } from './visit-room.tsx';

const VisitAsked = lazyPart(async () => (await import('./visit-asked.tsx')).VisitAsked);
const VisitOver = lazyPart(async () => (await import('./visit-over.tsx')).VisitOver);
const later = [VisitOver];

/** A visit from the question to the goodbye. */
export function VisitPage() {
  const { visitId } = useParams({ from: '/app/visits/$visitId' });
  return <VisitNamed key={visitId} visitId={visitId} />;
}

function VisitNamed({ visitId }: { readonly visitId: string }) {
  const t = useShadowingMessages().visit;
  const { state, select, leave } = useVisit(visitId);
  const { visit, isOver } = state;
  useWarmUp(later);
  if (isOver && !visit) return <NotFoundPage />;
  if (visit && (isOver || visit.state === 'asked')) return <Suspense>{isOver ? <VisitOver visit={visit} /> : <VisitAsked visit={visit} />}</Suspense>;
  if (visit && state.seats) return <VisitRoom visit={visit} state={state} seats={state.seats} onSelect={select} onLeft={leave} />;
  return (
    <Page title={t.titleOpening} width="reading">
      <Skeleton lines={6} />
    </Page>
  );
}
