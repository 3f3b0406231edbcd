import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';
import { muLawSilence } from '../contract/mu-law.ts';

/** Samples of one side that are kept: a second, a power of two. */
const room = 8_192;
const mask = room - 1;

/** How far one side may run ahead before the other is taken to be silent, in samples: 40 ms. */
const patience = 320;

/**
 * Joins the two sides of a call that arrive as tracks of their own into stretches of both. A stretch leaves as soon as both sides
 * have come so far; a side that is missing is silent after 40 ms, and what comes later than that is dropped.
 */
export class TrackJoin {
  readonly #emit: (sound: Sound) => void;
  readonly #sides = { customer: silentSide(), agent: silentSide() };
  #next: number | undefined;

  /** @param emit takes each joined stretch, in order. */
  constructor(emit: (sound: Sound) => void) {
    this.#emit = emit;
  }

  /**
   * Takes a stretch of one track, µ-law.
   * @param position samples from a beginning both tracks share. One that is far from the last begins anew.
   */
  push(party: SoundParty, position: number, samples: Uint8Array): void {
    if (samples.length === 0 || samples.length > room / 2) return;
    const next = this.#next;
    if (next === undefined || position + samples.length > next + room || position + room < next) this.#restart(position);
    this.#write(party, position, samples);
    const { customer, agent } = this.#sides;
    const until = Math.max(Math.min(customer.end, agent.end), Math.max(customer.end, agent.end) - patience);
    if (this.#next !== undefined && until > this.#next) this.#leave(this.#next, until);
  }

  #restart(position: number): void {
    this.#next = position;
    for (const side of Object.values(this.#sides)) {
      side.samples.fill(muLawSilence);
      side.end = position;
    }
  }

  #write(party: SoundParty, position: number, samples: Uint8Array): void {
    const side = this.#sides[party];
    const from = Math.max(position, this.#next ?? position);
    for (let at = from; at < position + samples.length; at += 1) side.samples[at & mask] = samples[at - position] ?? muLawSilence;
    side.end = Math.max(side.end, position + samples.length);
  }

  #leave(from: number, until: number): void {
    const { customer, agent } = this.#sides;
    const samples = new Uint8Array(2 * (until - from));
    for (let at = from; at < until; at += 1) {
      const place = at & mask;
      samples[2 * (at - from)] = customer.samples[place] ?? muLawSilence;
      samples[2 * (at - from) + 1] = agent.samples[place] ?? muLawSilence;
      customer.samples[place] = muLawSilence;
      agent.samples[place] = muLawSilence;
    }
    this.#next = until;
    this.#emit({ position: from, parties: ['customer', 'agent'], samples });
  }
}

function silentSide() {
  return { samples: new Uint8Array(room).fill(muLawSilence), end: 0 };
}
