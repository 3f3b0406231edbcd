import type { Sheet } from '../../contract/sheet/sheet.ts';

/** What the one who sets answers under the number of the question; no sheet where there is nothing to set. */
export type SheetAnswer = { no: number; sheet: Sheet | null; leftOut: number } | { no: number; failure: string };
