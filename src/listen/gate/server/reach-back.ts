import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { ConsentFacts, OpenSpan, ReachableStretch } from '../contract/consent-facts.ts';

/**
 * Keeps the stretches of a log apart that a grant for the whole thread may reach back to. They part where the agent or a speaker
 * changes; what was said while the agent kept the door closed belongs to none, and a no to listening leaves nothing before it.
 */
export function settleReachable(facts: ConsentFacts, event: ConversationEvent): readonly ReachableStretch[] {
  const { agentId, speakers, paused, seq } = facts;
  const begins: ReachableStretch[] = paused ? [] : [{ after: seq, until: null, agentId, speakers }];
  switch (event.kind) {
    case 'refused':
    case 'withdrawn':
      return event.body.purpose === 'listen' ? begins : facts.reachable;
    case 'paused':
      return ended(facts.reachable, Math.min(event.body.recallFrom, seq - 1));
    case 'resumed':
    case 'taken':
    case 'handed-over':
    case 'released':
    case 'speaker-joined':
    case 'speaker-left':
      return [...ended(facts.reachable, seq - 1), ...begins];
    default:
      return facts.reachable;
  }
}

/** What a grant for the whole thread opens of the time before it: what its own agent served, in front of speakers who agreed. */
export function reachedBy(grant: NonNullable<ConsentFacts['grant']>, reachable: readonly ReachableStretch[]): OpenSpan[] {
  return reachable
    .filter(({ agentId, speakers }) => (agentId === null || agentId === grant.agentId) && [...speakers].every((speaker) => grant.speakers.has(speaker)))
    .map(({ after, until }) => ({ after, until: until ?? grant.seq, grant: grant.seq, audience: grant.audience }));
}

/** Ends what goes on, and cuts what lies after the given event. */
function ended(stretches: readonly ReachableStretch[], last: number): ReachableStretch[] {
  return stretches.map((stretch) => ({ ...stretch, until: Math.min(stretch.until ?? last, last) })).filter(({ after, until }) => until > after);
}
