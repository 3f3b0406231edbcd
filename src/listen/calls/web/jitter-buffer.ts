import { linearSamples } from '../contract/mu-law.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';

/** Samples a party and second as they arrive. */
const rate = 8_000;
/** A power of two: four seconds of room. */
const room = 32_768;
const mask = room - 1;

/** Waiting time in the buffer, in samples: at least, beyond what is known to be late, at most. */
const shortest = 0.06 * rate;
const margin = 0.02 * rate;
const longest = 1.2 * rate;

/** How fast a late frame is forgotten, per second; after ten seconds a tenth is left. */
const forgetting = 0.8;
/** How fast the promptest frame is forgotten, as clocks differ; seconds a second. */
const drift = 0.01;
/** How much faster or slower it plays to shorten or lengthen the wait; too little to be heard as pitch. */
const bend = 0.04;
/** Of the wait that is too long or too short, this share is made up for in a second. */
const haste = 0.15;
/** Samples over which sound comes and goes, so that nothing clicks. */
const fade = 64;

/** What a byte sounds like, between −1 and 1. */
const decoded = Float32Array.from(linearSamples, (sample) => sample / 32_768);

/** How the sound is doing since the last report. */
export interface SoundReport {
  /** Loudness of each side as it was played: root mean square, 0 to 1. */
  levels: { customer: number; agent: number };
  /** Sound in waiting, and how much should be, in milliseconds. */
  waiting: number;
  wanted: number;
  /** The latest any frame came after its time, in milliseconds. */
  late: number;
  /** Times the buffer ran dry. */
  gaps: number;
  /** Samples that never came. */
  lost: number;
  /** Frames that came. */
  frames: number;
}

/**
 * Evens out what arrives unevenly. It waits as long as the latest frames of the last seconds needed, plays a little faster
 * or slower while the wait is too long or too short, and starts waiting anew when it ran dry. Both sides keep their own
 * channel. Emptied in one step when the door closes.
 */
export class JitterBuffer {
  readonly #customer = new Float32Array(room);
  readonly #agent = new Float32Array(room);
  readonly #step: number;
  /** Samples written and, with a fraction, samples played. */
  #written = 0;
  #played = 0;
  #isPlaying = false;
  #gain = 0;
  /** Place in the call of the next sample, if nothing is lost. */
  #next: number | undefined;
  /** Arrival minus place of the promptest frames; what comes later than that is late. */
  #prompt: number | undefined;
  #lateness = 0;
  #heardAt = 0;
  #frame = 0;
  #squares = { customer: 0, agent: 0, samples: 0 };
  #counts = { late: 0, gaps: 0, lost: 0, frames: 0 };

  /** @param outputRate samples a second of the loudspeaker's side. */
  constructor(outputRate: number) {
    this.#step = rate / outputRate;
  }

  /** Takes a stretch that arrived at `now`, in seconds. */
  push({ position, parties, samples }: Sound, now: number): void {
    const length = samples.length / parties.length;
    if (length > longest * 2) return;
    this.#measure(position, length, now);
    // More than fits is not played late but skipped.
    if (this.#written - this.#played + length > room - fade) this.#skip();
    const customer = parties.indexOf('customer' as never);
    const agent = parties.indexOf('agent' as never);
    for (let index = 0; index < length; index += 1) {
      const at = (this.#written + index) & mask;
      this.#customer[at] = customer < 0 ? 0 : (decoded[samples[index * parties.length + customer] ?? 255] ?? 0);
      this.#agent[at] = agent < 0 ? 0 : (decoded[samples[index * parties.length + agent] ?? 255] ?? 0);
    }
    this.#written += length;
    this.#frame = length;
    this.#counts.frames += 1;
    if (!this.#isPlaying && this.#waiting >= this.#wanted) this.#isPlaying = true;
    // A burst after a break would be a wait for the rest of the call.
    if (this.#isPlaying && this.#waiting > this.#wanted + rate / 2 + length) this.#skip();
  }

  /** Fills the next samples of both sides. */
  pull(customer: Float32Array, agent: Float32Array): void {
    const step = this.#step * this.#speed();
    for (let index = 0; index < customer.length; index += 1) {
      // Interpolation looks two samples ahead.
      const isDry = this.#waiting < 3;
      if (this.#isPlaying && isDry) {
        this.#isPlaying = false;
        this.#counts.gaps += 1;
      }
      this.#gain += this.#isPlaying ? Math.min(1 / fade, 1 - this.#gain) : -Math.min(1 / fade, this.#gain);
      customer[index] = this.#gain * this.#between(this.#customer);
      agent[index] = this.#gain * this.#between(this.#agent);
      if (this.#isPlaying) this.#played += step;
      this.#squares.customer += (customer[index] ?? 0) ** 2;
      this.#squares.agent += (agent[index] ?? 0) ** 2;
    }
    this.#squares.samples += customer.length;
  }

  /** Forgets everything that was not played yet, and what it knows of the call. */
  clear(): void {
    this.#customer.fill(0);
    this.#agent.fill(0);
    this.#played = this.#written;
    this.#isPlaying = false;
    this.#gain = 0;
    this.#next = undefined;
    this.#prompt = undefined;
    this.#lateness = 0;
  }

  /** How it went since the last report. */
  report(): SoundReport {
    const { customer, agent, samples } = this.#squares;
    const { late, gaps, lost, frames } = this.#counts;
    this.#squares = { customer: 0, agent: 0, samples: 0 };
    this.#counts = { late: 0, gaps: 0, lost: 0, frames: 0 };
    const level = (squares: number) => (samples > 0 ? Math.sqrt(squares / samples) : 0);
    return {
      levels: { customer: level(customer), agent: level(agent) },
      waiting: (this.#waiting / rate) * 1_000,
      wanted: (this.#wanted / rate) * 1_000,
      late: late * 1_000,
      gaps,
      lost,
      frames,
    };
  }

  get #waiting(): number {
    return this.#written - this.#played;
  }

  /** Samples that should wait when a frame has just come: a frame, the latest delay known, and a little more. */
  get #wanted(): number {
    return Math.min(longest, Math.max(shortest, this.#frame + this.#lateness * rate + margin));
  }

  #measure(position: number, length: number, now: number): void {
    const missing = this.#next === undefined ? 0 : position - this.#next;
    // A jump is a pause of the call and says nothing about the network.
    if (missing < 0 || missing > rate * 2) this.#prompt = undefined;
    else this.#counts.lost += missing;
    this.#next = position + length;
    const delay = now - (position + length) / rate;
    this.#prompt = this.#prompt === undefined ? delay : Math.min(delay, this.#prompt + (now - this.#heardAt) * drift);
    const late = delay - this.#prompt;
    this.#lateness = Math.max(late, this.#lateness * forgetting ** Math.max(0, now - this.#heardAt));
    this.#heardAt = now;
    this.#counts.late = Math.max(this.#counts.late, late);
  }

  /** How fast to play, so that the wait becomes what it should be. On average half a frame less waits than after one came. */
  #speed(): number {
    const surplus = (this.#waiting - (this.#wanted - this.#frame / 2)) / rate;
    return 1 + Math.max(-bend, Math.min(bend, surplus * haste));
  }

  /** Leaves out what waits too long. */
  #skip(): void {
    this.#played = this.#written - Math.min(this.#wanted, this.#waiting);
    this.#gain = 0;
  }

  /** A sample between samples, by a curve through the four around it (Catmull-Rom). */
  #between(side: Float32Array): number {
    const whole = Math.floor(this.#played);
    const part = this.#played - whole;
    const a = side[(whole - 1) & mask] ?? 0;
    const b = side[whole & mask] ?? 0;
    const c = side[(whole + 1) & mask] ?? 0;
    const d = side[(whole + 2) & mask] ?? 0;
    return b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
  }
}
