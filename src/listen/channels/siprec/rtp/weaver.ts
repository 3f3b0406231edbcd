import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';
import type { Placed } from './rtp-stream.ts';

/** Samples in a stretch that goes on: 20 milliseconds. */
const stretch = 160;
/** How long one side waits for the other, in samples: 60 milliseconds. */
const patience = 480;
/** A power of two; about a second. */
const room = 8_192;
const mask = room - 1;
const silence = 0xff;

/**
 * Brings both sides of a call together, stretch by stretch. A stretch goes on once everybody who is expected has delivered it,
 * or one side is sixty milliseconds further; whoever is late by then is missing in it. Holds no more than that, and only while
 * sound flows.
 */
export class Weaver {
  readonly #send: (sound: Sound) => void;
  readonly #late: () => void;
  readonly #sides = { customer: new Uint8Array(room).fill(silence), agent: new Uint8Array(room).fill(silence) };
  readonly #ends: Record<SoundParty, number> = { customer: 0, agent: 0 };
  #parties: readonly SoundParty[] = [];
  #next: number | undefined;

  /** @param late called for a stretch that came after its time. */
  constructor(send: (sound: Sound) => void, late: () => void) {
    this.#send = send;
    this.#late = late;
  }

  /** Says whose sound can come. */
  expect(parties: ReadonlySet<SoundParty>): void {
    this.#parties = (['customer', 'agent'] as const).filter((party) => parties.has(party));
    this.clear();
  }

  /** Takes what somebody said; several parties on one stream are heard on both sides. */
  push({ position, samples }: Placed, parties: readonly SoundParty[]): void {
    if (samples.length === 0 || samples.length > room / 2) return;
    if (this.#next === undefined || position + samples.length - this.#next > room) this.#begin(position);
    const next = this.#next ?? position;
    const from = Math.max(0, next - position);
    if (from >= samples.length) return this.#late();
    for (const party of parties) {
      const side = this.#sides[party];
      for (let index = from; index < samples.length; index += 1) side[(position + index) & mask] = samples[index] ?? silence;
      this.#ends[party] = Math.max(this.#ends[party], position + samples.length);
    }
    this.#weave();
  }

  /** Forgets what has not gone on. */
  clear(): void {
    this.#next = undefined;
  }

  #begin(position: number): void {
    this.#next = position;
    for (const party of ['customer', 'agent'] as const) {
      this.#sides[party].fill(silence);
      this.#ends[party] = position;
    }
  }

  #weave(): void {
    if (this.#next === undefined || this.#parties.length === 0) return;
    const ends = this.#parties.map((party) => this.#ends[party]);
    const complete = Math.min(...ends);
    const furthest = Math.max(...ends);
    while (complete >= this.#next + stretch || furthest >= this.#next + stretch + patience) {
      this.#send({ position: this.#next, parties: this.#parties as unknown as Sound['parties'], samples: this.#take(this.#next) });
      this.#next += stretch;
    }
  }

  /** Both sides of a stretch, sample by sample in turn. */
  #take(position: number): Uint8Array {
    const woven = new Uint8Array(stretch * this.#parties.length);
    this.#parties.forEach((party, place) => {
      const side = this.#sides[party];
      for (let index = 0; index < stretch; index += 1) {
        const at = (position + index) & mask;
        woven[index * this.#parties.length + place] = side[at] ?? silence;
        side[at] = silence;
      }
    });
    return woven;
  }
}
