import type { Terminal } from '../terminal.ts';

/** Lines that are named one by one. */
const named = 20;

/** Lines of a file that could not be measured: the first are named, all are counted. */
export class LeftOut {
  readonly #terminal: Pick<Terminal, 'note'>;
  #lines = 0;

  constructor(terminal: Pick<Terminal, 'note'>) {
    this.#terminal = terminal;
  }

  get lines(): number {
    return this.#lines;
  }

  add({ number, wrong }: { number: number; wrong: string }): void {
    this.#lines += 1;
    if (this.#lines <= named) this.#terminal.note(`line ${number} ${wrong}.`);
  }

  /** Says how many there are besides those named. */
  sayRest(): void {
    if (this.#lines > named) this.#terminal.note(`… and ${this.#lines - named} more lines.`);
  }

  /** Says how many there are in all. */
  sayAll(): void {
    if (this.#lines > 0) this.#terminal.note(`${this.#lines} ${this.#lines === 1 ? 'line was' : 'lines were'} left out.`);
  }
}
