import { Suspense, useRef, useState } from 'react';
import { CaptureField } from '#listen/impressions/web/capture-field.tsx';
import { ImpressionMargin } from '#listen/impressions/web/impression-margin.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import type { PaneName } from '#platform/ui/pane-switch.tsx';
import { Split } from '#platform/ui/split.tsx';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useWarmUp } from '#web/loading/use-warm-up.ts';
import type { Visit } from '../contract/visit.ts';
import { ConversationList } from './conversation-list.tsx';
import { ConversationView } from './conversation-view.tsx';
import { RoomActions } from './room-actions.tsx';
import { useAside } from './use-aside.ts';
import { useHomeFocus } from './use-home-focus.ts';
import { useRoomKeys } from './use-room-keys.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';
import { useTurnTops } from './use-turn-tops.ts';
import styles from './visit-room.module.css';
import type { Seat, VisitState } from './visit-state.ts';

const AsideDrawer = lazyPart(async () => (await import('./side-talk/aside-drawer.tsx')).AsideDrawer);
const later = [AsideDrawer];

/** The guest's page while the visit runs: conversations, words, impressions, and the one field. */
export function VisitRoom({ visit, state, seats, onSelect, onLeft }: {
  readonly visit: Visit;
  readonly state: VisitState;
  readonly seats: readonly Seat[];
  readonly onSelect: (handle: string) => void;
  readonly onLeft: () => void;
}) {
  const t = useShadowingMessages().visit;
  const { locale } = useLocale();
  useWarmUp(later);
  const [pane, showPane] = useState<PaneName>('centre');
  const aside = useAside(state.aside);
  const field = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState<HTMLElement | null>(null);
  const home = useHomeFocus(field);
  const seat = seats.find(({ handle }) => handle === state.selected);
  const tops = useTurnTops(words, margin);
  const heard = seat?.about ? { handle: seat.handle, turns: seat.turns, mayQuote: seat.about.mayQuote, spoken: seat.about.spoken } : undefined;

  function choose(handle: string) {
    onSelect(handle);
    showPane('centre');
  }

  function closeAside() {
    aside.close();
    home.focus();
  }

  useRoomKeys({ seats, selected: state.selected, onSelect: choose, aside: { ...aside, close: closeAside } });

  return (
    <Page
      title={t.title(visit.host.name)}
      lead={visit.host.function[locale]}
      width="full"
      actions={<RoomActions visit={visit} guests={state.guests} aside={aside} onLeft={onLeft} />}
    >
      <div className={styles.room}>
        <Split
          shown={pane}
          onShow={showPane}
          endFollowsCentre
          start={{
            label: t.conversations,
            hasNews: seats.some(({ hasNews }) => hasNews),
            content: <ConversationList seats={seats} selected={state.selected} onSelect={choose} onPointerUp={home.onPointerUp} />,
          }}
          centre={{
            label: t.words,
            content: (
              <ConversationView
                key={state.selected ?? ''}
                visitId={visit.id}
                seat={seat}
                host={visit.host.name}
                isLost={state.isLost}
                words={words}
                onWords={setWords}
                onPointerUp={home.onPointerUp}
              />
            ),
          }}
          end={{ label: t.impressions, content: <div ref={setMargin}><ImpressionMargin visitId={visit.id} handle={state.selected} tops={tops} /></div> }}
          footer={
            <div ref={field}>
              <CaptureField visitId={visit.id} handle={state.selected} conversation={heard} lang={seat?.about?.language} />
            </div>
          }
        />
        <Suspense>{aside.isOpen && <AsideDrawer host={visit.host} live={state.aside} onClose={closeAside} />}</Suspense>
      </div>
    </Page>
  );
}
