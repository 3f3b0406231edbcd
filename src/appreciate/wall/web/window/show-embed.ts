import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { Hanging } from '../hanging/hanging.ts';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import { voiceOf } from '../hanging/voice-of.ts';
import { hands } from '../picture/hands.ts';
import { Picture } from '../picture/picture.ts';
import { VoiceList } from '../picture/voice-list.ts';
import { creditOf } from '../words/credit-of.ts';
import type { HouseSource, Hangs } from './house-source.ts';
import type { WindowBeginning } from './show-wall.ts';
import { tell } from './tell.ts';

/** Thanks a website shows: enough to wander in, little enough for somebody's telephone. */
const most = 300;

/** Shows the wall as part of somebody's website: it can be pushed and drawn near, and read by keyboard and screen reader. */
export function showEmbed(place: HTMLElement, source: HouseSource, hangs: Hangs, { locale, words }: WindowBeginning): void {
  const voices = document.createElement('div');
  voices.id = 'voices';
  place.replaceChildren(voices);
  const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = document.documentElement.dataset['theme'];
  const groundNow = () => ((forced ? forced === 'dark' : dark.matches) ? 'dark' : 'paper');
  const list = new VoiceList(voices, words.title, (id) => {
    const praise = hanging.find(id);
    return praise && { language: praise.language, text: `${praise.text} ${creditOf(praise, locale)}` };
  });
  const picture = new Picture(voices, { ground: groundNow(), isStill, onSheet: ({ places }) => list.hang(places.map(({ id }) => id)), onFailure: () => tell(place, 'notice', words.failed) });
  dark.addEventListener('change', () => picture.ground(groundNow()));
  hands(voices, picture, { onFocus: (id) => list.focus(id), onChoose: (id) => picture.frame(id, { near: 2 }) });
  place.append(controls(picture, words));
  let theme = themeOf(hangs);
  const hang = (items: readonly HungPraise[]) => picture.hang(items.map((praise) => voiceOf(praise, locale)), theme);
  const empty = () => tell(place, 'sentence', hanging.items.length === 0 ? words.empty : undefined, words.emptySentence);
  const hanging = new Hanging(source, most, {
    onAll(items) {
      empty();
      void hang(items);
    },
    onChange({ arrived, left }) {
      empty();
      list.drop(left);
      void picture.change(arrived.map((praise) => voiceOf(praise, locale)), left);
    },
    onArranged: () => void source.hangs().then((now) => {
      theme = themeOf(now);
      return hang(hanging.items);
    }, () => undefined),
    onConnection: (isThere) => tell(place, 'notice', isThere ? undefined : words.away),
    onTrouble: () => tell(place, 'notice', words.trouble),
    onEnd() {
      hanging[Symbol.dispose]();
      picture[Symbol.dispose]();
      place.replaceChildren();
      tell(place, 'sentence', words.ended);
    },
  });
}

function controls(picture: Picture, { nearer, back, all }: WindowBeginning['words']): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'controls';
  const button = (label: string, sign: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.append(icon(sign));
    made.setAttribute('aria-label', label);
    made.title = label;
    made.addEventListener('click', act);
    bar.append(made);
  };
  button(back, 'M5 12h14', () => picture.zoom(1 / 1.5));
  button(nearer, 'M5 12h14M12 5v14', () => picture.zoom(1.5));
  button(all, 'M8 3H3v5M16 3h5v5M3 16v5h5M21 16v5h-5', () => picture.whole());
  return bar;
}

/** A sign of a few strokes, as the house's others are. */
function icon(strokes: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', strokes);
  svg.append(path);
  return svg;
}
