import type { Copy } from '../../contract/sheet/set-sheet.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { Fitted } from '../making/draft.ts';

/** What is to be set, and whether a paper is to be found for it. */
export interface SheetQuestion {
  copy: Copy;
  isFitting: boolean;
}

/** What the one who sets answers under the number of the question; no sheet where there is nothing to set. */
export type SheetAnswer = { no: number; sheet: Sheet | null; leftOut: number; fitted?: Fitted } | { no: number; failure: string };
