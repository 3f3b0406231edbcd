import { muLawOf } from '#listen/calls/contract/mu-law.ts';
import { stretchSamples } from '../../contract/spoken-frame.ts';
import { Downsampler } from './downsampler.ts';
import type { SpokenStretch } from './microphone.ts';

/** Runs in the audio thread: what the microphone hears, as stretches of 20 ms in µ-law, each with its loudness. */
class MouthProcessor extends AudioWorkletProcessor {
  readonly #downsampler = new Downsampler(sampleRate);
  #stretch = new Uint8Array(stretchSamples);
  #filled = 0;
  #squares = 0;

  override process([input]: Float32Array[][]): boolean {
    const mono = input?.[0];
    if (!mono) return true;
    for (const sample of this.#downsampler.push(mono)) {
      this.#stretch[this.#filled] = muLawOf(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
      this.#squares += sample * sample;
      this.#filled += 1;
      if (this.#filled === stretchSamples) this.#deliver();
    }
    return true;
  }

  #deliver(): void {
    const spoken: SpokenStretch = { samples: this.#stretch, level: Math.sqrt(this.#squares / stretchSamples) };
    this.port.postMessage(spoken, [this.#stretch.buffer]);
    this.#stretch = new Uint8Array(stretchSamples);
    this.#filled = 0;
    this.#squares = 0;
  }
}

registerProcessor('mouth', MouthProcessor);
