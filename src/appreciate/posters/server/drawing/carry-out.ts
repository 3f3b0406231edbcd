import { tooSmallFor } from '../../contract/legibility.ts';
import type { PosterFormat } from '../../contract/poster-choice.ts';
import { isPrintable } from '../../contract/sheet/is-printable.ts';
import { setSheet } from '../../contract/sheet/set-sheet.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import { placesOn } from '../../contract/sheet/places.ts';
import { countLetters } from './count-letters.ts';
import type { Answer, Order } from './order.ts';
import { PrintFonts } from './print-fonts.ts';

type Drawer = (sheet: Sheet, fonts: PrintFonts, onVoice: (count: number) => void) => Buffer | Promise<Buffer>;

/** Only what is drawn with is loaded: the libraries are large. */
const drawers: Readonly<Record<PosterFormat, () => Promise<Drawer>>> = {
  pdf: async () => (await import('./draw-pdf.ts')).drawPdf,
  png: async () => (await import('./draw-png.ts')).drawPng,
  svg: async () => (await import('./draw-svg.ts')).drawSvg,
};

/** Shares of the whole: the layout, the fonts; the rest is divided among the forms. */
const set = 0.25;
const typeset = 0.35;
/** Voices between two words on how far it is. */
const stride = 20;

/** Sets and draws one poster in all forms that were ordered, from one sheet. */
export async function carryOut({ choice, praises, organisation }: Order, answer: (said: Answer) => Promise<void>): Promise<void> {
  const printable = praises.filter(({ text }) => isPrintable(text));
  if (printable.length === 0) return answer({ type: 'refused', refusal: { kind: 'noLetters' } });
  const sheet = setSheet({ choice, praises: printable, organisation });
  const tooSmall = tooSmallFor({ smallest: sheet.smallest, voices: printable.length, paper: choice.paper });
  if (tooSmall) return answer({ type: 'refused', refusal: { kind: 'typeTooSmall', ...tooSmall } });
  await answer({ type: 'progress', share: set });
  const fonts = await PrintFonts.load(countLetters(sheet));
  await answer({ type: 'progress', share: typeset });
  for (const [n, format] of choice.formats.entries()) {
    const share = (part: number) => typeset + ((1 - typeset) * (n + part)) / choice.formats.length;
    const onVoice = (count: number) => {
      // Half of a form's time goes into its file.
      if (count % stride === 0) void answer({ type: 'progress', share: share(count / printable.length / 2) });
    };
    const draw = await drawers[format]();
    await answer({ type: 'file', format, content: await draw(sheet, fonts, onVoice) });
    await answer({ type: 'progress', share: share(1) });
  }
  await answer({ type: 'drawn', places: placesOn(sheet), leftOut: praises.length - printable.length });
}
