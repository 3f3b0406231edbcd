/** How it sounds: `calling` as callers in Germany hear it ring (425 Hz, one second of five), `called` like a telephone far away. */
const tones = {
  calling: { hertz: [425], volume: 0.05, bursts: [[0, 1]] },
  called: { hertz: [660, 830], volume: 0.06, bursts: [[0, 0.35], [0.5, 0.85]] },
} as const;

const period = 5;

/** A telephone that rings until it is disposed of. Silent where the browser lets nothing sound yet. */
export class RingTone implements Disposable {
  readonly #context = new AudioContext();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(kind: keyof typeof tones) {
    const { hertz, volume, bursts } = tones[kind];
    const ring = () => {
      const begin = this.#context.currentTime + 0.05;
      for (const [from, until] of bursts) {
        for (const frequency of hertz) {
          const gain = new GainNode(this.#context, { gain: 0 });
          // Comes and goes within a few milliseconds, so that nothing clicks.
          gain.gain.setTargetAtTime(volume, begin + from, 0.01);
          gain.gain.setTargetAtTime(0, begin + until, 0.02);
          const tone = new OscillatorNode(this.#context, { frequency });
          tone.connect(gain).connect(this.#context.destination);
          tone.start(begin + from);
          tone.stop(begin + until + 0.2);
        }
      }
    };
    ring();
    this.#timer = setInterval(ring, period * 1_000);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    void this.#context.close();
  }
}
