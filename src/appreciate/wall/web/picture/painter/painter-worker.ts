import type { FromPainter, ToPainter } from './painting.ts';
import { Studio } from './studio.ts';

/** The painter's thread: one question after another, in the order they were asked. */
const studio = new Studio();
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  last = last.then(async () => {
    const answer = await answerTo(data).catch((error: unknown): FromPainter => ({ no: data.no, failure: String(error) }));
    postMessage(answer, 'bitmap' in answer && answer.bitmap ? { transfer: [answer.bitmap] } : {});
  });
});

async function answerTo(question: ToPainter): Promise<FromPainter> {
  const { no } = question;
  if ('cut' in question) return { no, bitmap: studio.paint(question.cut) };
  if ('reshape' in question) return { no, sheet: await studio.reshape(question.reshape) };
  if ('change' in question) return { no, sheet: await studio.change(question.change.arrived, question.change.left) };
  return { no, sheet: await studio.hang(question.hang, question.theme, question.aspect, question.seed) };
}
