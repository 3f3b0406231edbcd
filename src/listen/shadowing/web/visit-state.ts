import type { GuestConversation, Person, SideTalk, Visit, VisitItem } from '../contract/visit.ts';

/** One of the host's conversations on the guest's screen. */
export interface Seat extends GuestConversation {
  /** Its place in the list, 1, 2 …; counts only what lies on this screen. */
  number: number;
  /** Something was said here while the guest looked at another one. */
  hasNews: boolean;
  /** The door was open before: the guest reads that their notes stay. */
  wasOpen: boolean;
}

/** Everything the guest's screen knows, in memory and nowhere else. */
export interface VisitState {
  visit: Visit | null;
  guests: readonly Person[];
  /** Null until the first list has come. */
  seats: readonly Seat[] | null;
  aside: readonly SideTalk[];
  selected: string | null;
  /** The guest chose the selected one; otherwise an open door may draw the view to itself. */
  isChosen: boolean;
  /** Nobody knows whether the doors are still open, so they are closed here. */
  isLost: boolean;
  isOver: boolean;
}

export type VisitChange = VisitItem | { type: 'select'; handle: string } | { type: 'lost' } | { type: 'over' };

export const nothingHeard: VisitState = {
  visit: null,
  guests: [],
  seats: null,
  aside: [],
  selected: null,
  isChosen: false,
  isLost: false,
  isOver: false,
};

/**
 * The guest's screen after something happened. Words that may no longer be seen are not in the result: a closed door, a
 * lost connection and the end of the visit leave nothing behind.
 */
export function visitAfter(state: VisitState, change: VisitChange): VisitState {
  if (state.isOver) return state;
  switch (change.type) {
    case 'visit':
      if (change.visit.state === 'ended') return over(state, change.visit);
      return { ...state, visit: change.visit, guests: change.guests.filter(({ id }) => id !== change.visit.guest.id) };
    case 'conversations':
      return settle({ ...state, isLost: false, seats: change.conversations.reduce<readonly Seat[]>((seats, next) => placed(seats, next, state.seats), []) });
    case 'conversation':
      return settle({ ...state, seats: placed(state.seats ?? [], change.conversation, state.seats) });
    case 'turn':
      return { ...state, seats: state.seats?.map((seat) => (seat.handle === change.handle ? withTurn(seat, change.turn, state.selected) : seat)) ?? null };
    case 'gone':
      return settle({ ...state, seats: state.seats?.filter(({ handle }) => handle !== change.handle) ?? null });
    case 'side-talk':
      return state.aside.some(({ id }) => id === change.message.id) ? state : { ...state, aside: [...state.aside, change.message] };
    case 'select':
      return state.seats?.some(({ handle }) => handle === change.handle) ? { ...inView(state, change.handle), isChosen: true } : state;
    case 'lost':
      return { ...state, isLost: true, seats: state.seats?.map(shut) ?? null };
    case 'over':
      return over(state, state.visit);
  }
}

/** Puts a conversation at the place it had, or at the lowest free number. */
function placed(seats: readonly Seat[], next: GuestConversation, before: readonly Seat[] | null): readonly Seat[] {
  const others = seats.filter(({ handle }) => handle !== next.handle);
  const known = before?.find(({ handle }) => handle === next.handle);
  const seat: Seat = {
    ...next,
    number: known?.number ?? lowestFree([...others, ...(before ?? [])]),
    hasNews: next.door === 'open' && (known?.hasNews ?? false),
    wasOpen: next.door === 'open' || (known?.wasOpen ?? false),
  };
  return [...others, seat].sort((a, b) => a.number - b.number);
}

function lowestFree(seats: readonly Seat[]): number {
  const taken = new Set(seats.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

function withTurn(seat: Seat, turn: GuestConversation['turns'][number], selected: string | null): Seat {
  if (seat.door !== 'open' || seat.turns.some(({ key }) => key === turn.key)) return seat;
  return { ...seat, turns: [...seat.turns, turn], hasNews: seat.hasNews || seat.handle !== selected };
}

function shut(seat: Seat): Seat {
  return { ...seat, door: 'closed', about: null, turns: [], hasNews: false };
}

/** Keeps a conversation in view: the chosen one while it is there, else the first open one, else the first. */
function settle(state: VisitState): VisitState {
  const seats = state.seats ?? [];
  const selected = seats.find(({ handle }) => handle === state.selected);
  if (selected && (state.isChosen || selected.door === 'open')) return state;
  const next = seats.find(({ door }) => door === 'open') ?? selected ?? seats[0];
  return { ...inView(state, next?.handle ?? null), isChosen: false };
}

function inView(state: VisitState, selected: string | null): VisitState {
  const seats = state.seats?.map((seat) => (seat.handle === selected && seat.hasNews ? { ...seat, hasNews: false } : seat)) ?? null;
  return { ...state, selected, seats };
}

function over(state: VisitState, visit: Visit | null): VisitState {
  return { ...nothingHeard, visit: visit ?? state.visit, isOver: true };
}
