import { expect, test, vi } from 'vitest';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { SourceHandlers } from '../hanging/source.ts';
import type { Picture } from '../picture/picture.ts';
import { thanks } from '../testing/voices.ts';
import { creditWords } from '../words/credit-words.ts';
import { Television } from './television.ts';

test('a thanks that comes and changes while the sheet is busy hangs once, with the words of now', async () => {
  vi.useFakeTimers();
  const changes: string[][] = [];
  const picture = {
    hang: async () => undefined,
    async change(arrived: readonly Voice[]) {
      changes.push(arrived.map(({ text }) => text));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    },
    painted: Promise.resolve(),
    whole: () => undefined,
    placeOf: () => undefined,
    sheet: { left: 0, top: 0, width: 0, height: 0, places: [] },
  };
  let told: SourceHandlers | undefined;
  const source = { read: async () => ({ items: [] }), watch: (handlers: SourceHandlers) => ((told = handlers), { [Symbol.dispose]() {} }) };
  const quiet = () => undefined;
  const failed = vi.fn<(cause: unknown) => void>();
  // Of a picture it needs no more than that.
  const television = new Television(picture as unknown as Picture, source, {
    theme: 'collage', words: creditWords('de'), isStill: () => true, onEmpty: quiet, onConnection: quiet, onArranged: quiet, onEnd: quiet, onTrouble: failed,
  });
  told?.onItem({ type: 'beginning' });
  await vi.advanceTimersByTimeAsync(10);
  for (const item of [thanks(1), { ...thanks(2), text: 'Danke, Anna!' }, { ...thanks(2), text: 'Danke!' }]) {
    told?.onItem({ type: 'arrived', item });
    await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  expect(changes).toEqual([[thanks(1).text], ['Danke!']]);
  expect(failed).not.toHaveBeenCalled();
  television[Symbol.dispose]();
  vi.useRealTimers();
});
