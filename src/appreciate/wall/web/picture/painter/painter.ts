import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { Cut, FromPainter, Sheet, ToPainter } from './painting.ts';

type Unnumbered<M> = M extends { no: number } ? Omit<M, 'no'> : never;

/** Composes and paints beside the page, in a thread of its own, so that hands and eyes never wait for it. */
export class Painter implements Disposable {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (cause: Error) => void }>();
  #no = 0;
  #failure: Error | undefined;

  constructor(worker = new Worker(new URL('./painter-worker.ts', import.meta.url), { type: 'module', name: 'painter' })) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => this.#settle(data));
    worker.addEventListener('error', ({ message }) => this.#fail(new Error(`The painter has stopped: ${message}`)));
  }

  /** Composes a sheet anew. */
  async hang(voices: readonly Voice[], theme: Theme, aspect: number, seed: number): Promise<Sheet> {
    return (await this.#ask<{ sheet: Sheet }>({ hang: voices, theme, aspect, seed })).sheet;
  }

  /** Composes the same voices anew for a window of another shape. */
  async reshape(aspect: number): Promise<Sheet> {
    return (await this.#ask<{ sheet: Sheet }>({ reshape: aspect })).sheet;
  }

  /** Adds and takes away without moving what hangs. */
  async change(arrived: readonly Voice[], left: readonly string[]): Promise<Sheet> {
    return (await this.#ask<{ sheet: Sheet }>({ change: { arrived, left } })).sheet;
  }

  /** Paints a rectangle; null if the one voice it was to show is gone. */
  async cut(cut: Cut): Promise<ImageBitmap | null> {
    return (await this.#ask<{ bitmap: ImageBitmap | null }>({ cut })).bitmap;
  }

  [Symbol.dispose](): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #ask<A>(question: Unnumbered<ToPainter>): Promise<A> {
    this.#no += 1;
    const no = this.#no;
    // Nobody would ever answer.
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise<A>((resolve, reject) => {
      this.#waiting.set(no, { resolve, reject });
      this.#worker.postMessage({ no, ...question }, []);
    });
  }

  #settle(answer: FromPainter): void {
    const asked = this.#waiting.get(answer.no);
    this.#waiting.delete(answer.no);
    if ('failure' in answer) asked?.reject(new Error(answer.failure));
    else asked?.resolve(answer as never);
  }

  #fail(cause: Error): void {
    this.#failure = cause;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}
