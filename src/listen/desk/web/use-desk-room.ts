import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { PaneName } from '#platform/ui/pane-switch.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { useMe } from '#web/session/use-me.ts';
import type { DeskConversation } from '../contract/desk-conversation.ts';
import { useSpokenAnswers, type SpokenAnswers } from './aloud/use-spoken-answers.ts';
import { draftName } from './answer/draft-name.ts';
import { keptText, type KeptText } from './answer/kept-text.ts';
import type { Errand, Outbox } from './answer/outbox.ts';
import { useOutbox } from './answer/use-outbox.ts';
import { useAnswering, type Answering } from './chair/use-answering.ts';
import { useAsideOfMine, type AsideOfMine } from './chair/use-aside-of-mine.ts';
import { useChair, type ChairOfMine } from './chair/use-chair.ts';
import { useLeaving, type Leaving } from './chair/use-leaving.ts';
import { useCourse, type Course } from './course/use-course.ts';
import type { DeskState, Talk } from './desk-state.ts';
import { useDoors, type Doors } from './door/use-doors.ts';
import { useTaking, type Taking } from './queue/use-taking.ts';
import { attendDesk } from './show-at-desk.ts';
import { useDesk } from './use-desk.ts';
import { useSeen } from './use-seen.ts';

/** A task that lies over the desk for a moment. */
export type DeskTask = 'hand-over' | 'invite' | 'talk-in-person' | 'customer-screen' | 'own-page';

/** The desk with everything on it: what its parts show and what they do. */
export interface DeskRoom {
  state: DeskState;
  /** The conversation that is shown. */
  current: Talk | undefined;
  select(conversationId: string): void;
  taking: Taking;
  /** A talk in person was begun: it is the one that is shown. */
  begun(conversation: DeskConversation): void;
  course: Course;
  /** To wrap-up, with the contact reason at hand. */
  wrapUp(): void;
  /** How often the agent went to the contact reason of a conversation; each time the keyboard goes there. */
  wrappingUp: { conversationId: string | null; times: number };
  /** A conversation left the desk by the agent's own hand. */
  left(conversationId: string): void;
  doors: Doors;
  aloud: SpokenAnswers;
  /** Whether every door was closed by the agent. */
  areAllClosed: boolean;
  chair: ChairOfMine;
  answering: Answering;
  leaving: Leaving;
  aside: AsideOfMine;
  outbox: Outbox;
  /** Answers on their way in the conversation that is shown. */
  errands: readonly Errand[];
  /** One of them has not arrived yet: whoever goes on with this conversation now would miss it. */
  isOnItsWay: boolean;
  kept: KeptText;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Back to where the agent's hands are at home. */
  home(): void;
  pane: PaneName;
  showPane(pane: PaneName): void;
  task: DeskTask | null;
  begin(task: DeskTask | null): void;
}

/** Puts the desk together. */
export function useDeskRoom(): DeskRoom {
  const { id: agentId } = useMe();
  const [kept] = useState(() => keptText(agentId));
  const [outbox, errands] = useOutbox(kept);
  const [state, change] = useDesk(() => outbox.deliverAll());
  const [pane, showPane] = useState<PaneName>('start');
  const [task, begin] = useState<DeskTask | null>(null);
  const [wrappingUp, setWrappingUp] = useState<DeskRoom['wrappingUp']>({ conversationId: null, times: 0 });
  const isNarrow = useMedia('(max-width: 45rem)');
  const [field, home] = useHome();

  const { talks, selected } = state;
  const current = talks.find(({ conversation }) => conversation.id === selected);
  const all = talks.map(({ conversation }) => conversation);
  const ownErrands = errands.filter(({ conversationId }) => conversationId === selected);
  useSeen(current, !isNarrow || pane === 'centre', change);

  function inView(): void {
    if (isNarrow) showPane('centre');
    home();
  }

  function select(conversationId: string): void {
    change({ type: 'select', conversationId });
    inView();
  }

  function taken(conversation: DeskConversation): void {
    change({ type: 'taken', conversation });
    inView();
  }

  const show = useEffectEvent(taken);
  useEffect(() => attendDesk((conversation) => show(conversation)), []);

  function left(conversationId: string): void {
    kept.forget(draftName(conversationId));
    change({ type: 'gone', conversationId });
    if (pane === 'end') showPane('start');
    home();
  }

  const course = useCourse({ onTaken: taken, onLeft: left });
  const chair = useChair();
  return {
    state,
    current,
    select,
    taking: useTaking(taken),
    begun: taken,
    course,
    wrapUp() {
      if (!current) return;
      setWrappingUp(({ times }) => ({ conversationId: current.conversation.id, times: times + 1 }));
      if (current.conversation.state === 'live') course.wrapUp(current.conversation);
      showPane('end');
    },
    wrappingUp,
    left,
    doors: useDoors(all),
    aloud: useSpokenAnswers(home),
    areAllClosed: all.length > 0 && all.every(({ paused }) => paused),
    chair,
    answering: useAnswering(),
    leaving: useLeaving(),
    aside: useAsideOfMine(chair.aside, home),
    outbox,
    errands: ownErrands,
    isOnItsWay: ownErrands.some((errand) => errand.state === 'sending' || errand.state === 'waiting'),
    kept,
    field,
    home,
    pane,
    showPane,
    task,
    begin,
  };
}

/** The answer field, where the agent's hands are at home, and the way back to it: once what was chosen is there. */
function useHome(): [RefObject<HTMLTextAreaElement | null>, () => void] {
  const field = useRef<HTMLTextAreaElement>(null);
  const [times, goHome] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    // A finger that chose a conversation to read does not want the keyboard over it.
    if (field.current && matchMedia('(pointer: fine)').matches) field.current.focus({ preventScroll: true });
    else document.getElementById('main')?.focus({ preventScroll: true });
  }, [times]);
  return [field, () => goHome((n) => n + 1)];
}
