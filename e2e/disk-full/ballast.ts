import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const pieces = [1_048_576, 65_536, 4_096, 512, 1].map((size) => Buffer.alloc(size, 1));

/** A file that leaves no byte on its disk to anybody else. */
export class Ballast {
  readonly #file: number;
  #filling: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#file = openSync(file, 'w');
  }

  /** Takes everything that is free now, and whatever becomes free while it is there. */
  fill(): void {
    this.#take();
    this.#filling = setInterval(() => this.#take(), 20);
  }

  /** Gives it all back. */
  drop(): void {
    clearInterval(this.#filling);
    ftruncateSync(this.#file, 0);
    closeSync(this.#file);
  }

  #take(): void {
    for (const piece of pieces) while (this.#write(piece));
  }

  #write(piece: Buffer): boolean {
    try {
      return writeSync(this.#file, piece) === piece.length;
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOSPC') return false;
      throw error;
    }
  }
}
