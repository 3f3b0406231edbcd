import type { ConsentFacts } from '../contract/consent-facts.ts';
import type { Heard } from '../contract/heard.ts';
import type { Sound } from '../contract/sound.ts';
import { doorIsOpen } from './door-is-open.ts';
import type { Lease } from './lease.ts';

/** A stretch of a call at the moment it is passed on. */
export interface PassingSound {
  /** Number of the grant it passes under. */
  readonly grant: number;
  /** The stretch for a visit that may hear it; undefined for any other. */
  for(visitId: string): Heard<Sound> | undefined;
}

/** Who may hear what is spoken at this moment, and under which grant. */
interface Audience {
  visits: ReadonlySet<string>;
  grant: number;
}

const nobody: Audience = { visits: new Set(), grant: 0 };
const audiences = new WeakMap<ConsentFacts, Audience>();

/**
 * Decides about a stretch of a call, once for all who listen. The only place where {@link Heard} is made for sound. It passes while the
 * door is open for a visit by the newest event known, somebody still speaks, and a lease says that nothing newer was in
 * the store a moment ago; undefined when nobody may. What was spoken before the door opened never passes: sound has no past.
 * @param now monotonic clock of the lease, in milliseconds.
 */
export function hearSound(facts: ConsentFacts, lease: Lease | undefined, now: number, sound: Sound): PassingSound | undefined {
  if (!lease || now >= lease.until || facts.seq < lease.seq) return undefined;
  const { visits, grant } = audienceOf(facts);
  return { grant, for: (visitId) => (visits.has(visitId) ? (sound as Heard<Sound>) : undefined) };
}

/** Whether a visit may hear a call now, as far as the log says; what decides about opening and ending its socket. */
export function mayHearSound(facts: ConsentFacts, visitId: string): boolean {
  return audienceOf(facts).visits.has(visitId);
}

/** Whether anybody may; what decides whether the telephone system is asked for sound at all. */
export function anybodyMayHearSound(facts: ConsentFacts): boolean {
  return audienceOf(facts).visits.size > 0;
}

/** A stretch reaches many listeners; facts change with events only, so the audience is found once for each. */
function audienceOf(facts: ConsentFacts): Audience {
  const known = audiences.get(facts);
  if (known) return known;
  const audience = find(facts);
  audiences.set(facts, audience);
  return audience;
}

function find(facts: ConsentFacts): Audience {
  // After the end words may be read again under `quote`; nothing is spoken any more.
  if (facts.state === 'closed' || !facts.grant || !doorIsOpen(facts)) return nobody;
  return { visits: new Set(facts.listeners.keys()), grant: facts.grant.seq };
}
