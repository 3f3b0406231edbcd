import type { ConsentFacts, Question } from '#listen/gate/contract/consent-facts.ts';

/** Whether a question named everybody who sits there and speaks now, and the agent is the one it was put beside. */
export function namesEverybody(question: Question, { listeners, speakers, agentId }: ConsentFacts): boolean {
  return (
    question.agentId === agentId &&
    [...listeners.keys()].every((visitId) => question.audience.has(visitId)) &&
    [...speakers].every((speaker) => question.speakers.has(speaker))
  );
}
