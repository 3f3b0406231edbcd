import { compose } from '#appreciate/collage/contract/compose.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { ScreenItem } from '../../contract/screen-item.ts';
import type { SourceHandlers } from '../hanging/source.ts';
import { faultsOf } from '#appreciate/collage/testing/faults-of.ts';
import { voices } from '#appreciate/collage/testing/voices.ts';
import { voiceOf } from '../hanging/voice-of.ts';
import type { Camera } from '../picture/camera.ts';
import { Painter } from '../picture/painter/painter.ts';
import { Picture } from '../picture/picture.ts';
import { pushTransform } from '../picture/push-transform.ts';
import { Television } from '../television/television.ts';
import { creditOf } from '../words/credit-of.ts';
import { thanks } from './voices.ts';

/** Something that is moved frame by frame. */
interface Moved {
  move(camera: Camera): void;
  show(isShown: boolean): void;
}

const place = document.querySelector<HTMLElement>('#wall') as HTMLElement;
const never = () => false;

/** What measurements do with a wall, without a house behind it. */
const proving = {
  /** Hangs so many. */
  async hang(many: number, theme: Theme = 'collage'): Promise<Picture> {
    const picture = new Picture(place, { ground: 'paper', isStill: never, onFailure: reportError });
    await picture.hang(Array.from({ length: many }, (_, n) => voiceOf(thanks(n), 'de')), theme);
    await picture.painted;
    return picture;
  },

  /** Hangs voices to be looked at, on what the system's colours ask for. @returns what is wrong with the sheet, in words. */
  async draw(many: number, theme: Theme): Promise<string[]> {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const ground = () => (dark.matches ? 'dark' : 'paper');
    const shown = voices(many).map((voice, n) => ({ ...voice, credit: creditOf({ ...thanks(n), channel: voice.channel, at: voice.at }, 'de') }));
    const picture = new Picture(place, { ground: ground(), isStill: () => true, onFailure: reportError });
    dark.addEventListener('change', () => picture.ground(ground()));
    await picture.hang(shown, theme);
    await picture.painted;
    // Composed once more: the sheet of the picture stays with its painter.
    const { clientWidth, clientHeight } = place;
    return faultsOf(compose(shown, { theme, aspect: clientWidth / clientHeight, seed: 1 }));
  },

  /** The same sheet as one bitmap, moved by one transform: what a wall is compared with. Hidden until it is moved. */
  async bitmap(many: number, { sheet }: Picture, scale: number): Promise<Moved> {
    const painter = new Painter();
    await painter.hang(Array.from({ length: many }, (_, n) => voiceOf(thanks(n), 'de')), 'collage', place.clientWidth / place.clientHeight, 1);
    const size = { width: Math.ceil(sheet.width * scale), height: Math.ceil(sheet.height * scale) };
    const painted = await painter.cut({ left: sheet.left, top: sheet.top, scale, ground: 'paper', ...size });
    painter[Symbol.dispose]();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    canvas.style.cssText = `position:absolute;left:${sheet.left * scale}px;top:${sheet.top * scale}px;display:block`;
    if (painted) canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(painted);
    const layer = document.createElement('div');
    layer.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform;display:none';
    layer.append(canvas);
    place.append(layer);
    return {
      move: (camera) => pushTransform(layer, camera, { width: place.clientWidth, height: place.clientHeight }, scale),
      show: (isShown) => void (layer.style.display = isShown ? 'block' : 'none'),
    };
  },

  /** A wall as something that is moved. */
  moved(picture: Picture): Moved {
    const easel = place.firstElementChild as HTMLElement;
    return {
      // As hands do it: through the picture, with everything that follows.
      move: (camera) => picture.glide(camera, 0),
      show: (isShown) => void (easel.style.display = isShown ? 'block' : 'none'),
    };
  },

  /**
   * Pushes along a loop and then steps back and draws near again, a step a frame. Marks every frame.
   * @returns milliseconds between one frame and the next.
   */
  async move(moved: Moved, { x, y, zoom }: Camera, frames: number): Promise<number[]> {
    moved.show(true);
    const times: number[] = [];
    for (let frame = 0; frame < frames; frame += 1) {
      const turn = (frame / frames) * Math.PI * 2;
      const isPush = frame < frames / 2;
      const camera = isPush ? { x: x + (900 * Math.sin(turn * 2)) / zoom, y: y + (600 * Math.sin(turn * 4)) / zoom, zoom } : { x, y, zoom: zoom * 2 ** (0.6 * Math.sin(turn * 2)) };
      times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
      performance.mark('frame');
      moved.move(camera);
    }
    moved.show(false);
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  },

  /** Hangs so many, once as a wall and once as one bitmap, to be moved in turn by {@link moveSide}. */
  async compare(many: number, zoom: number): Promise<void> {
    const picture = await proving.hang(many);
    const { left, top, width, height } = picture.sheet;
    const middle = { x: left + width / 2, y: top + height / 2, zoom };
    picture.glide(middle, 0);
    // The sheet is painted for a distance once one rests there.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await picture.painted;
    const moved = { ours: proving.moved(picture), bare: await proving.bitmap(many, picture, zoom) };
    moved.ours.show(false);
    proving.moveSide = (side, frames) => proving.move(moved[side], middle, frames);
  },

  moveSide: async (_side: 'ours' | 'bare', _frames: number): Promise<number[]> => [],

  /** A television that is told of arrivals as fast as it takes them; {@link arrive} tells it. */
  async television(): Promise<void> {
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
    proving.running = new Television(picture, source, { theme: 'collage', language: 'de', isStill: never, onEmpty: never, onConnection: never, onArranged: never, onEnd: never, onTrouble: reportError });
    const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
    proving.arrive = async (first, many) => {
      for (let n = first; n < first + many; n += 1) tell({ type: 'arrived', item: thanks(n) });
      // They are gathered for a moment; then they are hung.
      await rest();
      await picture.painted;
      return picture.sheet.places.length;
    };
    while (picture.sheet.places.length === 0) await rest();
  },

  /** One more arrives on a wall and leaves while it is on its way. @returns how many pictures of it there are then. */
  async withdraw(): Promise<number> {
    const picture = await proving.hang(20);
    const one = voiceOf(thanks(20), 'de');
    await picture.change([one], []);
    // It hangs, and is being painted by itself to be moved there.
    await picture.change([], [one.id]);
    return document.querySelectorAll('.wall-arriving').length + picture.sheet.places.length - 20;
  },

  /** The television that runs. */
  running: undefined as Television | undefined,

  /** So many arrive together, counted from a first one. @returns how many hang when they have been painted. */
  arrive: async (_first: number, _many: number): Promise<number> => 0,
};

declare global {
  /** The proving ground, for the browser that measures. */
  var wall: typeof proving;
}
globalThis.wall = proving;
