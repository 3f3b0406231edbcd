import { Worker } from 'node:worker_threads';
import type { IncomingMail } from './incoming-mail.ts';
import { mailLimits } from './limits.ts';
import { MailRefused, type MailRefusal } from './mail-refused.ts';
import { readMail } from './read-mail.ts';

/** What the thread beside the server answers. */
export type Reading = { mail: IncomingMail } | { refusal: MailRefusal };

/**
 * Reads mails so that none of them holds up the server: small ones at once, larger ones in a thread of their own with bounded
 * memory and time, one after the other. A mail that exceeds them ends its thread and nothing else.
 */
export class ReadingRoom implements AsyncDisposable {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws MailRefused */
  async read(raw: Buffer): Promise<IncomingMail> {
    if (raw.byteLength > mailLimits.bytes) throw new MailRefused('too-large');
    if (raw.byteLength <= mailLimits.readHereBytes) return readMail(raw);
    const reading = this.#last.then(() => this.#readBeside(raw));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #readBeside(raw: Buffer): Promise<IncomingMail> {
    this.#worker ??= new Worker(new URL('./read-beside.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: mailLimits.readingMemory } });
    const worker = this.#worker;
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<Reading>();
    const late = setTimeout(() => resolve({ refusal: 'took-too-long' }), mailLimits.readingTime);
    const failed = (cause: NodeJS.ErrnoException) => reject(new MailRefused(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much' : 'unreadable', { cause }));
    worker.once('message', resolve);
    worker.once('error', failed);
    // A copy: a buffer from the pool cannot be handed over.
    const bytes = new Uint8Array(raw);
    worker.postMessage(bytes, [bytes.buffer]);
    try {
      const reading = await promise;
      if ('mail' in reading) return reading.mail;
      if (reading.refusal === 'took-too-long') await this.#close();
      throw new MailRefused(reading.refusal);
    } catch (error) {
      // A thread that broke down is not used again.
      if (error instanceof MailRefused && error.cause) await this.#close();
      throw error;
    } finally {
      clearTimeout(late);
      worker.off('message', resolve);
      worker.off('error', failed);
      // The thread waits for the next mail without keeping the process.
      this.#worker?.unref();
    }
  }

  async #close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    await this.#close();
  }
}
