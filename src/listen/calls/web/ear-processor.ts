import { unpackSound } from '../contract/sound-frame.ts';
import type { EarOrder } from './ear-order.ts';
import { JitterBuffer } from './jitter-buffer.ts';

const reportsPerSecond = 10;

/** Runs in the audio thread: frames in, sound out, a report ten times a second. */
class EarProcessor extends AudioWorkletProcessor {
  readonly #buffer = new JitterBuffer(sampleRate);
  #isTogether = false;
  #reportAt = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<EarOrder>) => {
      if (data instanceof ArrayBuffer) {
        const sound = unpackSound(data);
        if (sound) this.#buffer.push(sound, currentTime);
      } else if (data === 'clear') this.#buffer.clear();
      else this.#isTogether = data === 'together';
    };
  }

  override process(_inputs: Float32Array[][], [output]: Float32Array[][]): boolean {
    const [left, right] = output ?? [];
    if (!left || !right) return true;
    // Customer left, agent right; together both sides are in the middle.
    this.#buffer.pull(left, right);
    if (this.#isTogether) {
      for (let index = 0; index < left.length; index += 1) {
        const middle = ((left[index] ?? 0) + (right[index] ?? 0)) * Math.SQRT1_2;
        left[index] = middle;
        right[index] = middle;
      }
    }
    if (currentTime >= this.#reportAt) {
      this.#reportAt = currentTime + 1 / reportsPerSecond;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
      this.port.postMessage(this.#buffer.report());
    }
    return true;
  }
}

registerProcessor('ear', EarProcessor);
