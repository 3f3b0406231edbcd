import { compose } from '#appreciate/collage/contract/compose.ts';
import type { Scene } from '#appreciate/collage/contract/scene.ts';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { bleedMillimetres, pointsPerMillimetre, sidesOf } from '../paper.ts';
import type { SettledChoice } from '../poster-choice.ts';
import { describe } from '../words/describe.ts';
import { posterWords } from '../words/poster-words.ts';
import { voiceOf } from '../words/voice-of.ts';
import { setFooter } from './set-footer.ts';
import { turnedBox } from './turned-box.ts';
import { setTitle } from './set-title.ts';
import type { Sheet } from './sheet.ts';

/** Everything a sheet is set from. */
export interface Copy {
  choice: SettledChoice;
  praises: readonly HungPraise[];
  organisation: string;
}

/** Credits are footnotes: five points will do where voices need seven. */
const creditAllowance = 7 / 5;

/** Shares of the square root of a paper's area: the margin, and sizes of type. On A4 the margin is 12 mm and the footer 8 points. */
const measures = { margin: 0.048, title: 0.056, footer: 0.0113, gap: 0.028 };

/**
 * Sets a poster: the title, the voices in what room is left, and a footer that says whose they are. The same choice and voices give
 * the same sheet wherever it is set, in a browser or for print.
 */
export function setSheet({ choice, praises, organisation }: Copy): Sheet {
  const sides = sidesOf(choice.paper);
  const [width, height] = [sides.width * pointsPerMillimetre, sides.height * pointsPerMillimetre];
  const unit = Math.sqrt(width * height);
  const margin = unit * measures.margin;
  const inner = width - 2 * margin;
  const voices = praises.map((praise) => voiceOf(praise, choice.language));
  const title = setTitle(choice.title, { x: margin, top: margin, width: inner, largest: unit * measures.title });
  const { footer, keys, top: footerTop } = setFooter({ choice, praises, organisation }, { left: margin, right: width - margin, bottom: height - margin, size: unit * measures.footer });
  const last = title.at(-1);
  const top = last ? last.baseline + last.size * 0.3 + unit * measures.gap : margin;
  const room = { x: margin, y: top, width: inner, height: footerTop - unit * measures.gap - top };
  const scene = compose(voices, { theme: themeOf(choice), aspect: room.width / room.height, seed: 1 });
  const frame = fit(scene, filled(scene), room);
  return {
    width,
    height,
    bleed: choice.bleed || choice.cropMarks ? bleedMillimetres * pointsPerMillimetre : 0,
    hasCropMarks: choice.cropMarks,
    ground: choice.ground,
    language: choice.language,
    name: [choice.title || posterWords(choice.language).thanks, organisation].filter((words) => words !== '').join(' – '),
    description: describe(praises, choice),
    title,
    footer,
    keys,
    scene,
    frame,
    voices: new Map(voices.map((voice) => [voice.id, voice])),
    smallest: Math.min(Infinity, ...scene.pieces.map(({ size, credit }) => Math.min(size, (credit?.size ?? Infinity) * creditAllowance) * frame.scale)),
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What of a scene is to be seen: its shape, or where its voices are without the air around them. */
function filled({ left, top, width, height, backdrop, pieces }: Scene): Box {
  if (pieces.length === 0) return { x: left, y: top, width, height };
  const corners = [...pieces.map(turnedBox), ...(backdrop === undefined ? [] : [reachOf(backdrop)])];
  const [x, y] = [Math.min(...corners.map((box) => box.x)), Math.min(...corners.map((box) => box.y))];
  return { x, y, width: Math.max(...corners.map((box) => box.x + box.width)) - x, height: Math.max(...corners.map((box) => box.y + box.height)) - y };
}

/** The box around all points of a path that has only absolute ones, those that bend its curves included. */
function reachOf(path: string): Box {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [across, down] = [numbers.filter((_, n) => n % 2 === 0), numbers.filter((_, n) => n % 2 === 1)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

/** As large as the room allows, in its middle. The frame is where the scene's own corner comes to lie. */
function fit({ left, top }: Scene, part: Box, room: Box): Sheet['frame'] {
  const scale = Math.min(room.width / part.width, room.height / part.height);
  return {
    x: room.x + (room.width - part.width * scale) / 2 - (part.x - left) * scale,
    y: room.y + (room.height - part.height * scale) / 2 - (part.y - top) * scale,
    scale,
  };
}
