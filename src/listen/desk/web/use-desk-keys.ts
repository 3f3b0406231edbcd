import type { Shortcut } from '#web/keyboard/shortcut.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { usualBreather } from './chair/breather-minutes.ts';
import { useOnSiteMessages } from './on-site/use-on-site-messages.ts';
import { useDeskMessages } from './use-desk-messages.ts';
import type { DeskRoom } from './use-desk-room.ts';

/** What the agent can do without leaving the field. Letters are named by their place, so none is Y or Z, which German keyboards swap. */
export function useDeskKeys(room: DeskRoom): void {
  const { state, current, doors, chair, answering, leaving, aside } = room;
  const { talks } = state;
  const t = useDeskMessages();
  const onSite = useOnSiteMessages();
  const conversation = current?.conversation;
  const isInPerson = conversation?.channel === 'in-person';
  const [request] = chair.requests;

  function step(by: 1 | -1) {
    const index = talks.findIndex((talk) => talk === current);
    const next = talks.at((index + by + talks.length) % Math.max(1, talks.length));
    if (next) room.select(next.conversation.id);
  }

  const alt = (letter: string, label: string, run: () => void, shift = ''): Shortcut => ({
    keys: `Alt+${shift}Key${letter}`,
    shown: `Alt+${shift}${letter}`,
    label,
    whileTyping: true,
    run(event) {
      if (!event.repeat) run();
    },
  });

  useShortcuts(t.keys, [
    alt('T', t.queue.takeNext, room.taking.takeNext),
    alt('V', onSite.open, () => room.begin('talk-in-person')),
    ...Array.from({ length: 9 }, (_, index) => ({
      keys: `Alt+Digit${index + 1}`,
      // The overview lists the family once.
      ...(index === 0 ? { shown: 'Alt+1…9', label: t.own.choose } : {}),
      whileTyping: true,
      run: () => {
        const talk = talks.find(({ number }) => number === index + 1);
        if (talk) room.select(talk.conversation.id);
      },
    })),
    { keys: 'Control+ArrowDown', label: t.own.next, whileTyping: true, run: () => step(1) },
    { keys: 'Control+ArrowUp', label: t.own.previous, whileTyping: true, run: () => step(-1) },
    ...(conversation?.can.ask ? [alt('A', t.door.asks(conversation.customer), () => doors.ask(conversation))] : []),
    ...(conversation ? [alt('W', t.course.wrapUpKey, room.wrapUp)] : []),
    ...(conversation?.state === 'live' && !room.isOnItsWay
      ? [
          alt('H', t.course.handOverKey, () => room.begin('hand-over')),
          ...(isInPerson ? [] : [alt('R', t.course.releaseKey, () => room.course.release(conversation))]),
        ]
      : []),
  ]);

  const purposes = conversation?.question?.parts.map(({ purpose }) => purpose) ?? [];
  useShortcuts(t.aloud.keys, [
    ...(conversation && purposes.length > 0
      ? [
          alt('O', t.aloud.yesKey, () => room.aloud.record(conversation, purposes)),
          ...(purposes.length > 1 ? [alt('L', t.aloud.onlyListenKey, () => room.aloud.record(conversation, ['listen']))] : []),
          alt('K', t.aloud.noKey, () => room.aloud.record(conversation, [])),
          ...(isInPerson ? [alt('V', onSite.showKey, () => room.begin('customer-screen'), 'Shift+')] : []),
        ]
      : []),
    ...(conversation?.can.takeBack ? [alt('K', t.aloud.takeBack, () => room.aloud.takeBack(conversation))] : []),
  ]);

  const { breatherLeft } = chair;
  useShortcuts(t.chair.keys, [
    {
      keys: 'F8',
      label: t.door.key,
      whileTyping: true,
      inDialogs: true,
      run: (event) => doors.onKey(event, conversation),
    },
    {
      keys: 'Shift+F8',
      label: t.door.keyForAll,
      whileTyping: true,
      inDialogs: true,
      run: (event) => doors.onKey(event),
    },
    ...(request
      ? [
          alt('J', t.request.yesKey, () => answering.yes(request)),
          alt('X', t.request.noKey, () => answering.no(request)),
        ]
      : []),
    ...(chair.guests.length > 0 ? [alt('G', t.chair.endKey, () => leaving.endOne(chair.guests))] : []),
    ...(chair.guests.length > 0 || aside.isOpen ? [alt('N', t.aside.open, aside.toggle)] : []),
    ...(aside.isOpen ? [{ keys: 'Escape', label: t.aside.back, whileTyping: true, run: aside.close }] : []),
    alt('S', t.chair.toggle, () => breatherLeft === null && chair.chair && chair.toggle()),
    alt('I', t.invite.open, () => room.begin('invite')),
    alt('B', t.breather.key, () => (breatherLeft === null ? chair.rest(usualBreather) : chair.endRest())),
  ]);
}
