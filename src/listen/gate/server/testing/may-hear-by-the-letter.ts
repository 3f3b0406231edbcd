import type { ConversationEvent } from '#listen/conversations/contract/events.ts';

type Log = readonly ConversationEvent[];

/**
 * The rule of the gate once more, read backwards off the whole log and written without the fold: slow, literal, and made
 * to be compared with it. May this visit hear turn `seq`, when `log` is all that has happened?
 */
export function mayHearByTheLetter(log: Log, visit: string, seq: number): boolean {
  const since = log.slice(seq);
  return (
    sitsThere(log, visit) &&
    standsOpen(log) &&
    (wasOpenFor(visit, log.slice(0, seq)) || wasReachedBackTo(log, visit, seq)) &&
    !since.some((event) => (event.kind === 'withdrawn' || event.kind === 'refused') && event.body.purpose === 'listen') &&
    !since.some((event) => event.kind === 'paused' && event.body.recallFrom < seq)
  );
}

function standsOpen(log: Log): boolean {
  const grant = grantInForce(log);
  if (!grant) return false;
  const visits = present(log);
  return (
    visits.length > 0 &&
    visits.every((visit) => grant.body.audience.includes(visit)) &&
    speaking(log).every((speaker) => grant.body.speakers.includes(speaker)) &&
    !isKeptShut(log) &&
    agentOf(log) === agentOf(log.slice(0, grant.seq)) &&
    isReadable(log)
  );
}

function wasOpenFor(visit: string, log: Log): boolean {
  return standsOpen(log) && (grantInForce(log)?.body.audience.includes(visit) ?? false);
}

/** A later yes to the whole thread named this visit, and the turn fell under that agent or none, before speakers it names, with the door not kept shut. */
function wasReachedBackTo(log: Log, visit: string, seq: number): boolean {
  const then = log.slice(0, seq);
  return log.slice(seq).some((event) => {
    if (event.kind !== 'granted' || event.body.purpose !== 'listen' || event.body.reach !== 'thread') return false;
    const agent = agentOf(log.slice(0, event.seq));
    return (
      agent !== null &&
      event.body.audience.includes(visit) &&
      [null, agent].includes(agentOf(then)) &&
      speaking(then).every((speaker) => event.body.speakers.includes(speaker)) &&
      !isKeptShut(then)
    );
  });
}

function isKeptShut(log: Log): boolean {
  return log.findLast((event) => event.kind === 'paused' || event.kind === 'resumed')?.kind === 'paused';
}

/** The last thing said about listening, if it was a yes and nothing put it out of force. */
function grantInForce(log: Log): Extract<ConversationEvent, { kind: 'granted' }> | undefined {
  const last = log.findLast((event) => {
    if (event.kind === 'handed-over' || event.kind === 'released') return true;
    if (event.kind === 'asked') return event.body.purposes.includes('listen');
    return (event.kind === 'granted' || event.kind === 'refused' || event.kind === 'withdrawn') && event.body.purpose === 'listen';
  });
  if (last?.kind !== 'granted' || agentOf(log.slice(0, last.seq)) === null) return undefined;
  return last;
}

function isReadable(log: Log): boolean {
  const last = log.findLast((event) => ['opened', 'taken', 'released', 'wrapped-up', 'closed'].includes(event.kind))?.kind;
  if (last === 'taken' || last === 'wrapped-up') return true;
  const quote = log.findLast((event) => 'purpose' in event.body && event.body.purpose === 'quote');
  return last === 'closed' && quote?.kind === 'granted';
}

function agentOf(log: Log): string | null {
  const last = log.findLast((event) => event.kind === 'taken' || event.kind === 'handed-over' || event.kind === 'released');
  return last?.kind === 'taken' ? last.body.agentId : last?.kind === 'handed-over' ? last.body.to : null;
}

function sitsThere(log: Log, visit: string): boolean {
  return present(log).includes(visit);
}

function present(log: Log): string[] {
  const joined = log.flatMap((event) => (event.kind === 'listener-joined' ? [event.body.visitId] : []));
  return joined.filter((visit) => log.findLast((event) => (event.kind === 'listener-joined' || event.kind === 'listener-left') && event.body.visitId === visit)?.kind === 'listener-joined');
}

function speaking(log: Log): string[] {
  const joined = log.flatMap((event) => (event.kind === 'speaker-joined' ? [event.body.speaker] : []));
  return joined.filter((speaker) => log.findLast((event) => (event.kind === 'speaker-joined' || event.kind === 'speaker-left') && event.body.speaker === speaker)?.kind === 'speaker-joined');
}
