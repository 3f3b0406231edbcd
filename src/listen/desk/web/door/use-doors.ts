import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { useClosing } from './use-closing.ts';

/** The doors of the agent's conversations, and the one key that moves them. */
export interface Doors {
  /** Closes the door of one conversation, or opens it again; without one, all of them. */
  toggle(conversation?: DeskConversation): void;
  /** The key was pressed; what a second press within a moment would undo stays done. */
  onKey(event: KeyboardEvent, conversation?: DeskConversation): void;
  ask(conversation: DeskConversation): void;
  isAsking: boolean;
  /** Closing has been tried and the server did not answer. It is tried until it does. */
  isNotYetClosed: boolean;
  problem: ProblemBody | null;
}

/** Whoever closes a door in a hurry presses twice; the second press must not open it. */
const calm = 1_500;

/** Closing and opening doors. What closes is never given up; what opens is. */
export function useDoors(all: readonly DeskConversation[]): Doors {
  const close = useClosing();
  const open = useMutation(api.asking.resume.mutationOptions());
  const ask = useMutation(api.asking.ask.mutationOptions());
  const closedAt = useRef(-Infinity);

  function toggle(conversation: DeskConversation | undefined, mayOpen = true) {
    const doors = conversation ? [conversation] : all;
    const which = conversation ? { conversationId: conversation.id } : {};
    if (doors.some(({ can }) => can.pause)) {
      closedAt.current = performance.now();
      close.mutate(which);
    } else if (mayOpen && doors.some(({ can }) => can.resume)) open.mutate(which);
  }

  const error = (close.isError ? close.error : null) ?? open.error ?? ask.error;
  return {
    toggle: (conversation) => toggle(conversation),
    onKey(event, conversation) {
      if (!event.repeat) toggle(conversation, performance.now() - closedAt.current > calm);
    },
    ask: ({ id }) => ask.mutate({ conversationId: id }),
    isAsking: ask.isPending,
    isNotYetClosed: close.isNotYetClosed,
    problem: error ? problemOf(error) : null,
  };
}
