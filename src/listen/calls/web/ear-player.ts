// oxlint-disable-next-line import/default -- the build makes a file of its own of it, and this its address
import processorUrl from './ear-processor.ts?worker&url';
import type { EarOrder } from './ear-order.ts';
import type { SoundReport } from './jitter-buffer.ts';

/** From silence to the end of the audio thread's part, in milliseconds. */
const farewell = 500;

/** What is heard: the browser's loudspeaker side of an ear. */
export class EarPlayer implements Disposable {
  readonly #context: AudioContext;
  readonly #node: AudioWorkletNode;
  readonly #volume: GainNode;

  private constructor(context: AudioContext, node: AudioWorkletNode) {
    this.#context = context;
    this.#node = node;
    this.#volume = new GainNode(context);
    node.connect(this.#volume).connect(context.destination);
  }

  /**
   * Loads the audio thread's part.
   * @param report is told ten times a second how the sound is doing.
   */
  static async open(report: (report: SoundReport) => void): Promise<EarPlayer> {
    const context = new AudioContext({ latencyHint: 'interactive' });
    await context.audioWorklet.addModule(processorUrl);
    const node = new AudioWorkletNode(context, 'ear', { numberOfInputs: 0, numberOfOutputs: 1, outputChannelCount: [2] });
    node.port.onmessage = ({ data }: MessageEvent<SoundReport>) => report(data);
    return new EarPlayer(context, node);
  }

  /** Whether sound comes out; browsers keep still until the reader has touched the page. */
  get isRunning(): boolean {
    return this.#context.state === 'running';
  }

  /** Calls `listener` whenever {@link isRunning} may have changed. */
  onChange(listener: () => void): void {
    this.#context.onstatechange = listener;
  }

  /** Starts it; works only while the browser handles a press or a key. */
  async start(): Promise<void> {
    await this.#context.resume();
  }

  play(frame: ArrayBuffer): void {
    this.#order(frame);
  }

  /** Falls silent at once. */
  hush(): void {
    this.#order('clear');
  }

  /** Customer left and agent right, or both in the middle. */
  place(isApart: boolean): void {
    this.#order(isApart ? 'apart' : 'together');
  }

  /** 0 is silence, 1 as it comes. */
  setVolume(volume: number): void {
    this.#volume.gain.value = volume;
  }

  #order(order: EarOrder): void {
    this.#node.port.postMessage(order, order instanceof ArrayBuffer ? [order] : []);
  }

  [Symbol.dispose](): void {
    this.hush();
    this.#volume.disconnect();
    // The audio thread hears of it within a few milliseconds; only then nothing is left in it.
    setTimeout(() => void this.#context.close(), farewell);
  }
}
