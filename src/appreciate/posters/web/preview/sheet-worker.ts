import { isPrintable } from '../../contract/sheet/is-printable.ts';
import { setSheet, type Copy } from '../../contract/sheet/set-sheet.ts';
import type { SheetAnswer } from './sheet-answer.ts';

// Setting hundreds of voices takes a moment in which one wants to go on choosing.
addEventListener('message', ({ data: { no, copy } }: MessageEvent<{ no: number; copy: Copy }>) => {
  postMessage(answer(no, copy));
});

function answer(no: number, copy: Copy): SheetAnswer {
  const praises = copy.praises.filter(({ text }) => isPrintable(text));
  try {
    return { no, sheet: praises.length === 0 ? null : setSheet({ ...copy, praises }), leftOut: copy.praises.length - praises.length };
  } catch (error) {
    return { no, failure: String(error) };
  }
}
