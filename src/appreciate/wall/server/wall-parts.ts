import type { HungBoard } from '#appreciate/praise/server/hung/hung-board.ts';
import type { Arranged } from './arranged.ts';

/** What the operations of the wall share. */
export interface WallParts {
  /** What hangs, as it changes. */
  board: HungBoard;
  arranged: Arranged;
}
