import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { ScreenItem } from '../../contract/screen-item.ts';
import type { SourceHandlers } from '../hanging/source.ts';
import { voiceOf } from '../hanging/voice-of.ts';
import { Picture } from '../picture/picture.ts';
import { Television } from '../television/television.ts';
import { creditWords } from '../words/credit-words.ts';
import { thanks } from './voices.ts';

const place = document.querySelector<HTMLElement>('#wall') as HTMLElement;
const words = creditWords('de');
const never = () => false;

/** What measurements do with a wall, without a house behind it. */
const proving = {
  /** Hangs so many. */
  async hang(many: number, theme: Theme = 'collage'): Promise<Picture> {
    const picture = new Picture(place, { ground: 'paper', isStill: never, onFailure: reportError });
    await picture.hang(Array.from({ length: many }, (_, n) => voiceOf(thanks(n), words)), theme);
    await picture.painted;
    return picture;
  },

  /** One bitmap of the same size, moved by one transform: what a wall is compared with. */
  bitmap(width: number, height: number, from: Picture): { place(x: number, y: number, zoom: number): void; remove(): void } {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform';
    const paint = canvas.getContext('2d') as CanvasRenderingContext2D;
    for (const tile of place.querySelectorAll('canvas')) paint.drawImage(tile, Math.random() * width, Math.random() * height);
    place.append(canvas);
    void from;
    return {
      place: (x, y, zoom) => void (canvas.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`),
      remove: () => canvas.remove(),
    };
  },

  /** A television that is told of arrivals as fast as it takes them. */
  television(): { arrive(first: number, many: number): void; picture: Picture } {
    const picture = new Picture(place, { ground: 'screen', isStill: never, onFailure: reportError });
    let handlers: SourceHandlers | undefined;
    const tell = (item: ScreenItem) => handlers?.onItem(item);
    const source = {
      read: async () => ({ items: Array.from({ length: 200 }, (_, n) => thanks(n)) }),
      watch(told: SourceHandlers) {
        handlers = told;
        queueMicrotask(() => tell({ type: 'beginning' }));
        return { [Symbol.dispose]() {} };
      },
    };
    new Television(picture, source, { theme: 'collage', words, isStill: never, onEmpty: never, onConnection: never, onArranged: never, onEnd: never, onTrouble: reportError });
    return {
      picture,
      arrive(first, many) {
        for (let n = first; n < first + many; n += 1) tell({ type: 'arrived', item: thanks(n) });
      },
    };
  },
};

declare global {
  /** The proving ground, for the browser that measures. */
  var wall: typeof proving;
}
globalThis.wall = proving;
