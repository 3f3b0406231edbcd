import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnChair, SideTalk, Visit } from '#listen/shadowing/contract/visit.ts';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { useNow } from '#platform/ui/use-now.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useWatch } from '#web/live/use-watch.ts';

/** The chair beside the agent, and what they do with it. */
export interface ChairOfMine {
  /** Null until it is known. */
  chair: OwnChair | null;
  /** Milliseconds the breather still lasts; null while there is none. */
  breatherLeft: number | null;
  guests: readonly Visit[];
  /** Guests who ask and wait for a yes or no, first come first. */
  requests: readonly Visit[];
  /** Guests who were invited and have not answered. */
  invited: readonly Visit[];
  /** What was said aside since the page opened. */
  aside: readonly SideTalk[];
  /** Whether the chair is free, or will be as soon as the house has heard of it. */
  isOffered: boolean;
  offer(isOffered: boolean): void;
  /** Offers the chair, or no longer: the contrary of what was last asked for, which may not be drawn yet. */
  toggle(): void;
  rest(minutes: number): void;
  endRest(): void;
  /** The state that was asked for and has not come yet. */
  pending: OwnChair['state'] | null;
  problem: ProblemBody | null;
}

/** Follows the agent's own chair. */
export function useChair(): ChairOfMine {
  const queries = useQueryClient();
  const [chair, setChair] = useState<OwnChair | null>(null);
  const [aside, setAside] = useState<readonly SideTalk[]>([]);
  const now = useNow();
  // One wish after the other, so that the last one holds however fast the keys are pressed.
  const set = useMutation(api.shadowing.setChair.mutationOptions({ scope: { id: 'chair' }, onSuccess: setChair }));

  useWatch('chair', {}, {
    onItem(item) {
      if (item.type === 'side-talk') {
        setAside((said) => (said.some(({ id }) => id === item.message.id) ? said : [...said, item.message]));
        return;
      }
      setChair(item.chair);
      // What was said aside through another process, or during a lost connection, comes with the chair only as news.
      void queries.invalidateQueries({ queryKey: api.shadowing.sideTalk.key() });
    },
  });

  const offer = (isOffered: boolean) => set.mutate({ state: isOffered ? 'free' : 'closed' });
  const left = chair?.state === 'breather' && chair.until !== null ? Date.parse(chair.until) - now : null;
  const isResting = left !== null && left > 0;
  const visits = chair?.visits ?? [];
  const current = chair && left !== null && !isResting ? { ...chair, state: chair.afterBreather, until: null } : chair;
  const pending = set.isPending ? set.variables.state : null;
  return {
    chair: current,
    isOffered: (pending ?? current?.state) === 'free',
    breatherLeft: isResting ? left : null,
    guests: visits.filter(({ state }) => state === 'active'),
    requests: visits.filter(({ state, can }) => state === 'asked' && can.agree),
    invited: visits.filter(({ state, can }) => state === 'asked' && !can.agree),
    aside,
    offer,
    toggle: () => offer((lastWish(queries) ?? current?.state) !== 'free'),
    rest: (minutes) => set.mutate({ state: 'breather', minutes }),
    endRest: () => chair && set.mutate({ state: chair.afterBreather }),
    pending,
    problem: set.error && problemOf(set.error),
  };
}

/** What the house has been asked for last and has not answered yet. */
function lastWish(queries: QueryClient): OwnChair['state'] | undefined {
  const waiting = queries.getMutationCache().findAll({ mutationKey: api.shadowing.setChair.mutationKey(), status: 'pending' });
  return (waiting.at(-1)?.state.variables as { state: OwnChair['state'] } | undefined)?.state;
}
