import type { DeskConversation, DeskEvent, DeskItem, Waiting } from '../contract/desk-conversation.ts';

/** One of the agent's conversations on their screen. */
export interface Talk {
  conversation: DeskConversation;
  events: readonly DeskEvent[];
  /** Its place among the agent's conversations, 1, 2 …; kept while it lasts, so that its key stays the same. */
  number: number;
  /** Newest event the agent has had before their eyes. */
  seen: number;
  /** Counts up whenever the customer types; 0 once they have written or stopped being heard of. */
  typing: number;
}

/** Everything the desk shows about conversations. */
export interface DeskState {
  talks: readonly Talk[];
  /** Longest waiting first; null until the first list has come. */
  queue: readonly Waiting[] | null;
  selected: string | null;
  /** Conversations known before the connection was lost that have not come again; null while all are sure. */
  unsure: ReadonlySet<string> | null;
}

export type DeskChange =
  | DeskItem
  | { type: 'taken'; conversation: DeskConversation }
  | { type: 'select'; conversationId: string }
  | { type: 'seen'; conversationId: string }
  | { type: 'lost' };

export const emptyDesk: DeskState = { talks: [], queue: null, selected: null, unsure: null };

/**
 * The desk after something happened. A watch that begins anew sends every conversation from its first event and the
 * queue last; what was known before and does not come again by then is no longer the agent's.
 */
export function deskAfter(state: DeskState, change: DeskChange): DeskState {
  switch (change.type) {
    case 'event':
      return arrived(state, change);
    case 'gone':
      return settle({ ...state, talks: state.talks.filter((talk) => talk.conversation.id !== change.conversationId) });
    case 'queue': {
      const { unsure } = state;
      const talks = unsure ? state.talks.filter(({ conversation }) => !unsure.has(conversation.id)) : state.talks;
      return settle({ ...state, talks, queue: change.queue, unsure: null });
    }
    case 'typing':
      return withTalk(state, change.conversationId, (talk) => ({ ...talk, typing: talk.typing + 1 }));
    case 'taken':
      // Its events are on their way; the agent need not wait for them to see whom they have taken.
      return { ...withNew(state, change.conversation), selected: change.conversation.id };
    case 'select':
      return { ...state, selected: change.conversationId };
    case 'seen':
      return withTalk(state, change.conversationId, (talk) => {
        const newest = talk.events.at(-1)?.seq ?? 0;
        return talk.seen === newest ? talk : { ...talk, seen: newest };
      });
    case 'lost':
      return { ...state, unsure: new Set(state.talks.map(({ conversation }) => conversation.id)) };
  }
}

/** Whether the customer said something the agent has not had before their eyes. */
export function isUnread({ events, seen }: Talk): boolean {
  return events.some((event) => event.seq > seen && event.kind === 'turn' && event.by === 'customer');
}

function arrived(state: DeskState, item: Extract<DeskItem, { type: 'event' }>): DeskState {
  const { conversationId, event, conversation } = item;
  const unsure = state.unsure && without(state.unsure, conversationId);
  const changed = withTalk(withNew({ ...state, unsure }, conversation), conversationId, (talk) => {
    const isNew = event.seq > (talk.events.at(-1)?.seq ?? 0);
    const hasWritten = isNew && event.kind === 'turn' && event.by === 'customer';
    return {
      ...talk,
      conversation: conversation.lastSeq >= talk.conversation.lastSeq ? conversation : talk.conversation,
      events: isNew ? [...talk.events, event] : talk.events,
      typing: hasWritten ? 0 : talk.typing,
    };
  });
  return settle(changed);
}

function withNew(state: DeskState, conversation: DeskConversation): DeskState {
  const { talks } = state;
  if (talks.some((talk) => talk.conversation.id === conversation.id)) return state;
  const talk: Talk = { conversation, events: [], number: lowestFree(talks), seen: 0, typing: 0 };
  // Whoever is served no longer waits; the queue itself says so a moment later.
  const queue = state.queue?.filter(({ id }) => id !== conversation.id) ?? null;
  return { ...state, queue, talks: [...talks, talk].sort((a, b) => a.number - b.number) };
}

function withTalk(state: DeskState, id: string, change: (talk: Talk) => Talk): DeskState {
  return { ...state, talks: state.talks.map((talk) => (talk.conversation.id === id ? change(talk) : talk)) };
}

/** Keeps a conversation in view: the selected one while it is there, else one with news, else the first. */
function settle(state: DeskState): DeskState {
  const { talks, selected } = state;
  if (talks.some(({ conversation }) => conversation.id === selected)) return state;
  const next = talks.find(isUnread) ?? talks[0];
  return { ...state, selected: next?.conversation.id ?? null };
}

function lowestFree(talks: readonly Talk[]): number {
  const taken = new Set(talks.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

function without(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const rest = new Set(set);
  rest.delete(item);
  return rest;
}
