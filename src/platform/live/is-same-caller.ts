import { actorId, type Actor } from '../http/actor.ts';

/** Whether two answers to the question who calls mean the same person with the same rights. */
export function isSameCaller(known: Actor, now: Actor): boolean {
  if (known.kind !== now.kind || actorId(known) !== actorId(now)) return false;
  if (known.kind !== 'employee' || now.kind !== 'employee') return true;
  return known.sessionId === now.sessionId && known.unitId === now.unitId && isSameSet(known.roles, now.roles) && isSameSet(known.scopes, now.scopes);
}

function isSameSet(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return one?.size === other?.size && [...(one ?? [])].every((each) => other?.has(each));
}
