import { createHash, type Hash } from 'node:crypto';
import type { ChainEnd } from '../contract/heads.ts';
import { chainsPerPiece, writeEnd } from '../contract/kept-list.ts';

/** What a signed day says about its list. */
export interface ListFigures {
  chains: number;
  rows: number;
  pieces: string[];
}

/** Hashes a list of ends piece by piece while it streams by, in the order of conversations. */
export class PieceHashes {
  #chains = 0;
  #rows = 0;
  readonly #pieces: string[] = [];
  #piece: Hash | undefined;

  add(end: ChainEnd): void {
    this.#piece ??= createHash('sha256');
    this.#piece.update(`${writeEnd(end)}\n`);
    this.#chains += 1;
    this.#rows += end[1];
    if (this.#chains % chainsPerPiece === 0) this.#finish();
  }

  /** The figures of everything that was added. */
  end(): ListFigures {
    this.#finish();
    return { chains: this.#chains, rows: this.#rows, pieces: this.#pieces };
  }

  #finish(): void {
    if (this.#piece) this.#pieces.push(this.#piece.digest('hex'));
    this.#piece = undefined;
  }
}
