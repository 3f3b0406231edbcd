import { muLawSilence } from '#listen/calls/contract/mu-law.ts';
import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';
import { stretchSamples } from '../contract/spoken-frame.ts';

/** Stretches of one side that wait for the other's before these count as silent: networks are as uneven as that. */
const patience = 3;

const nothing = new Uint8Array(stretchSamples).fill(muLawSilence);

/**
 * Puts what two people say side by side, stretch by stretch, for those who hear both. What they hear of each other does not pass
 * here, so waiting for a late stretch delays nobody's conversation. Two browsers count from beginnings of their own, so what arrives
 * together belongs together, other than with a `TrackJoin`, whose tracks share a clock.
 */
export class Duet {
  readonly #waiting: Record<SoundParty, Uint8Array[]> = { customer: [], agent: [] };
  #position = 0;

  /** Takes a stretch of one side; yields what is complete by now. */
  add(party: SoundParty, samples: Uint8Array): Sound[] {
    const { customer, agent } = this.#waiting;
    this.#waiting[party].push(samples);
    const complete: Sound[] = [];
    while ((customer.length > 0 && agent.length > 0) || customer.length > patience || agent.length > patience) {
      complete.push(this.#pair(customer.shift() ?? nothing, agent.shift() ?? nothing));
    }
    return complete;
  }

  /** Forgets what waits: nobody listens any more. */
  clear(): void {
    this.#waiting.customer.length = 0;
    this.#waiting.agent.length = 0;
  }

  #pair(customer: Uint8Array, agent: Uint8Array): Sound {
    const samples = new Uint8Array(2 * stretchSamples);
    for (let index = 0; index < stretchSamples; index += 1) {
      samples[2 * index] = customer[index] ?? muLawSilence;
      samples[2 * index + 1] = agent[index] ?? muLawSilence;
    }
    const position = this.#position;
    this.#position += stretchSamples;
    return { position, parties: ['customer', 'agent'], samples };
  }
}
