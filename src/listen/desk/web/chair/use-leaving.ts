import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Visit } from '#listen/shadowing/contract/visit.ts';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import { notSettled } from './not-settled.ts';

/** Ending visits and taking invitations back. */
export interface Leaving {
  end(visit: Visit): void;
  /** Ends the only visit; with several guests, asks whose. */
  endOne(guests: readonly Visit[]): void;
  isChoosing: boolean;
  stopChoosing(): void;
  problem: ProblemBody | null;
}

/** What ends visits from the agent's side. */
export function useLeaving(): Leaving {
  const t = useDeskMessages().chair;
  const [isChoosing, setChoosing] = useState(false);
  const end = useMutation(api.shadowing.end.mutationOptions());

  function endVisit(visit: Visit) {
    setChoosing(false);
    const onSuccess = () => visit.state === 'active' && showToast({ message: t.ended(visit.guest.name) });
    end.mutate({ visitId: visit.id }, { onSuccess });
  }

  return {
    end: endVisit,
    endOne(guests) {
      const [first] = guests;
      if (guests.length > 1) setChoosing(true);
      else if (first) endVisit(first);
    },
    isChoosing,
    stopChoosing: () => setChoosing(false),
    problem: notSettled(end.error),
  };
}
