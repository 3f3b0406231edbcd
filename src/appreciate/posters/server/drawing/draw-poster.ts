import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PosterFormat } from '../../contract/poster-choice.ts';
import type { Answer, Order } from './order.ts';

/** What came of a drawing. */
export type Drawing =
  | (Omit<Extract<Answer, { type: 'drawn' }>, 'type'> & { files: Map<PosterFormat, Uint8Array> })
  | { refused: Extract<Answer, { type: 'refused' }>['refusal'] };

/** Megabytes of objects the process may hold; pixels, at most 75 MB, come on top. */
const mostObjects = 1_024;
/** Milliseconds a drawing may take; the largest takes some seconds on an ordinary machine. */
const longest = 180_000;

/**
 * Draws a poster in a process of its own, so that neither its time nor its memory, nor a fault in a library that draws, is the
 * server's. Aborting ends the process at once.
 * @throws Error when it was aborted, took too long or failed.
 */
export async function drawPoster(order: Order, { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void }): Promise<Drawing> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Drawing>();
  const drawing = fork(fileURLToPath(new URL('drawing-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${mostObjects}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longest)]),
    killSignal: 'SIGKILL',
    // It needs nothing of what the server knows.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const files = new Map<PosterFormat, Uint8Array>();
  drawing.on('message', (answer: Answer) => {
    if (answer.type === 'progress') onProgress(answer.share);
    else if (answer.type === 'file') files.set(answer.format, answer.content);
    else if (answer.type === 'refused') resolve({ refused: answer.refusal });
    else if (answer.type === 'failed') reject(new Error(`drawing a poster failed\n${answer.error}`));
    else resolve({ places: answer.places, leftOut: answer.leftOut, files });
  });
  drawing.on('error', reject);
  drawing.on('exit', (code, signal) => reject(new Error(`the process that draws ended by ${signal ?? code}`)));
  drawing.send(order);
  return promise;
}
