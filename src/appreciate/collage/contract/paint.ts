import type { PaintName } from './paint-name.ts';
import type { VoiceMood } from './voice.ts';

/** What a sheet hangs on: printed paper, a dark page, or a screen seen across a hall. */
export type GroundName = 'paper' | 'dark' | 'screen';

/** Colours of one paint; letters alone have no ground. */
export interface Paint {
  ground?: string;
  ink: string;
}

/** Everything a sheet is coloured with: the sheet, a theme's shape behind the voices, and the voices' paints. */
export interface Palette {
  sheet: string;
  backdrop: string;
  paints: Readonly<Record<PaintName, Paint>>;
}

/** Of one mood: ground and ink of a full paint, ground and ink of a soft one, and the ink of letters alone. */
type MoodColours = readonly [full: string, onFull: string, soft: string, onSoft: string, bare: string];

/**
 * Colours as sRGB for every renderer: honey for the thankful, bottle green for the relieved, coral for the delighted, plum for the
 * touched, blue for the surprised. Every ink stands out from its ground by at least 4.5 to 1.
 */
export const palettes: Readonly<Record<GroundName, Palette>> = {
  paper: palette('#fbf8f2', '#f8dfcb', {
    thankful: ['#ebbd57', '#1d2433', '#fae8c3', '#462d03', '#7e5403'],
    relieved: ['#1f5d40', '#fdfaf3', '#d4eedf', '#0a3d27', '#00693c'],
    delighted: ['#b6482a', '#fefbf6', '#fddfd5', '#4e2619', '#8d3619'],
    touched: ['#78314d', '#fdfaf3', '#f9dee7', '#4b2437', '#86325f'],
    surprised: ['#255079', '#fdfaf3', '#d6e9f9', '#113652', '#005995'],
  }),
  dark: palette('#13161c', '#34231d', {
    thankful: ['#e6be68', '#1c1505', '#3d2f11', '#f3e7ce', '#e5c379'],
    relieved: ['#75c59b', '#091a11', '#183929', '#d5f0e0', '#8bdcb1'],
    delighted: ['#f0977b', '#22110c', '#47281f', '#fee1d7', '#ffb198'],
    touched: ['#e892bb', '#201018', '#452735', '#fbdfeb', '#f9add0'],
    surprised: ['#6fb8f5', '#0a1723', '#1a3449', '#d5ebfe', '#8fcfff'],
  }),
  screen: palette('#0a0c11', '#2a1913', {
    thankful: ['#f0c871', '#150e02', '#3c2b02', '#faf1df', '#f3d392'],
    relieved: ['#7ad4a5', '#03130b', '#0a3723', '#e4f7ec', '#a3eac3'],
    delighted: ['#fea387', '#1a0a06', '#472216', '#ffede6', '#ffc3ad'],
    touched: ['#f69fc8', '#190a11', '#442032', '#ffebf4', '#ffc0e0'],
    surprised: ['#7bc5ff', '#04111c', '#0f304a', '#e5f4ff', '#a5deff'],
  }),
};

/** The colours of a paint on such a ground. */
export function paint(name: PaintName, ground: GroundName): Paint {
  return palettes[ground].paints[name];
}

function palette(sheet: string, backdrop: string, moods: Readonly<Record<VoiceMood, MoodColours>>): Palette {
  const paints = Object.entries(moods).flatMap(([mood, [full, onFull, soft, onSoft, bare]]) => [
    [`${mood}-full`, { ground: full, ink: onFull }],
    [`${mood}-soft`, { ground: soft, ink: onSoft }],
    [`${mood}-bare`, { ink: bare }],
  ]);
  // Every mood in every strength is every name there is.
  return { sheet, backdrop, paints: Object.fromEntries(paints) as Palette['paints'] };
}
