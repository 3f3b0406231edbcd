import type { ConsentFacts } from '../contract/consent-facts.ts';
import type { Heard } from '../contract/heard.ts';
import type { Sound } from '../contract/sound.ts';
import { audienceOf, type Audience } from './audience.ts';
import type { Lease } from './lease.ts';
import type { Listener } from './listener.ts';

/** A stretch of a call at the moment it is passed on. */
export interface PassingSound {
  /** Number of the grant it passes under. */
  readonly grant: number;
  /** The stretch for somebody who may hear it; undefined for anybody else. */
  for(listener: Listener): Heard<Sound> | undefined;
}

/**
 * Decides about a stretch of a call, once for all who listen. The only place where {@link Heard} is made for sound. It passes while the
 * door is open for a visit by the newest event known, somebody still speaks, and a lease says that nothing newer was in
 * the store a moment ago; undefined when nobody may. What was spoken before the door opened never passes: sound has no past.
 * @param now monotonic clock of the lease, in milliseconds.
 */
export function hearSound(facts: ConsentFacts, lease: Lease | undefined, now: number, sound: Sound): PassingSound | undefined {
  if (!lease || now >= lease.until || facts.seq < lease.seq) return undefined;
  return new Passing(audienceOf(facts), sound);
}

/** Whether a visit may hear a call now, as far as the log says; what decides about opening and ending its socket. */
export function mayHearSound(facts: ConsentFacts, visitId: string): boolean {
  return audienceOf(facts).visits.has(visitId);
}

/** Whether anybody may; what decides whether the telephone system is asked for sound at all. */
export function anybodyMayHearSound(facts: ConsentFacts): boolean {
  return audienceOf(facts).visits.size > 0;
}

class Passing implements PassingSound {
  readonly #audience: Audience;
  readonly #sound: Sound;

  constructor(audience: Audience, sound: Sound) {
    this.#audience = audience;
    this.#sound = sound;
  }

  get grant(): number {
    return this.#audience.grant;
  }

  for(listener: Listener): Heard<Sound> | undefined {
    return listener.isAmong(this.#audience) ? (this.#sound as Heard<Sound>) : undefined;
  }
}
