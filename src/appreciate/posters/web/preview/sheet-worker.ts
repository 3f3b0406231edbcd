import { isPrintable } from '../../contract/sheet/is-printable.ts';
import { setSheet } from '../../contract/sheet/set-sheet.ts';
import { fitSheet } from './fit-sheet.ts';
import type { SheetAnswer, SheetQuestion } from './sheet-answer.ts';

// Setting hundreds of voices takes a moment in which one wants to go on choosing.
addEventListener('message', ({ data }: MessageEvent<{ no: number; question: SheetQuestion }>) => {
  postMessage(answer(data.no, data.question));
});

function answer(no: number, { copy, isFitting }: SheetQuestion): SheetAnswer {
  const praises = copy.praises.filter(({ text }) => isPrintable(text));
  const leftOut = copy.praises.length - praises.length;
  try {
    if (praises.length === 0) return { no, sheet: null, leftOut };
    return isFitting ? { no, leftOut, ...fitSheet({ ...copy, praises }) } : { no, leftOut, sheet: setSheet({ ...copy, praises }) };
  } catch (error) {
    return { no, failure: String(error) };
  }
}
