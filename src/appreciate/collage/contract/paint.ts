import type { PaintName } from './paint-name.ts';

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

/**
 * Colours as sRGB for every renderer: honey for the thankful, bottle green for the relieved, coral for the delighted, plum for the
 * touched, blue for the surprised. Every ink stands out from its ground by at least 4.5 to 1.
 */
export const palettes: Readonly<Record<GroundName, Palette>> = {
  paper: {
    sheet: '#fbf8f2',
    backdrop: '#f8dfcb',
    paints: {
      'thankful-full': { ground: '#ebbd57', ink: '#1d2433' },
      'thankful-soft': { ground: '#fae8c3', ink: '#462d03' },
      'thankful-bare': { ink: '#7e5403' },
      'relieved-full': { ground: '#1f5d40', ink: '#fdfaf3' },
      'relieved-soft': { ground: '#d4eedf', ink: '#0a3d27' },
      'relieved-bare': { ink: '#00693c' },
      'delighted-full': { ground: '#b6482a', ink: '#fefbf6' },
      'delighted-soft': { ground: '#fddfd5', ink: '#4e2619' },
      'delighted-bare': { ink: '#8d3619' },
      'touched-full': { ground: '#78314d', ink: '#fdfaf3' },
      'touched-soft': { ground: '#f9dee7', ink: '#4b2437' },
      'touched-bare': { ink: '#86325f' },
      'surprised-full': { ground: '#255079', ink: '#fdfaf3' },
      'surprised-soft': { ground: '#d6e9f9', ink: '#113652' },
      'surprised-bare': { ink: '#005995' },
    },
  },
  dark: {
    sheet: '#13161c',
    backdrop: '#34231d',
    paints: {
      'thankful-full': { ground: '#e6be68', ink: '#1c1505' },
      'thankful-soft': { ground: '#3d2f11', ink: '#f3e7ce' },
      'thankful-bare': { ink: '#e5c379' },
      'relieved-full': { ground: '#75c59b', ink: '#091a11' },
      'relieved-soft': { ground: '#183929', ink: '#d5f0e0' },
      'relieved-bare': { ink: '#8bdcb1' },
      'delighted-full': { ground: '#f0977b', ink: '#22110c' },
      'delighted-soft': { ground: '#47281f', ink: '#fee1d7' },
      'delighted-bare': { ink: '#ffb198' },
      'touched-full': { ground: '#e892bb', ink: '#201018' },
      'touched-soft': { ground: '#452735', ink: '#fbdfeb' },
      'touched-bare': { ink: '#f9add0' },
      'surprised-full': { ground: '#6fb8f5', ink: '#0a1723' },
      'surprised-soft': { ground: '#1a3449', ink: '#d5ebfe' },
      'surprised-bare': { ink: '#8fcfff' },
    },
  },
  screen: {
    sheet: '#0a0c11',
    backdrop: '#2a1913',
    paints: {
      'thankful-full': { ground: '#f0c871', ink: '#150e02' },
      'thankful-soft': { ground: '#3c2b02', ink: '#faf1df' },
      'thankful-bare': { ink: '#f3d392' },
      'relieved-full': { ground: '#7ad4a5', ink: '#03130b' },
      'relieved-soft': { ground: '#0a3723', ink: '#e4f7ec' },
      'relieved-bare': { ink: '#a3eac3' },
      'delighted-full': { ground: '#fea387', ink: '#1a0a06' },
      'delighted-soft': { ground: '#472216', ink: '#ffede6' },
      'delighted-bare': { ink: '#ffc3ad' },
      'touched-full': { ground: '#f69fc8', ink: '#190a11' },
      'touched-soft': { ground: '#442032', ink: '#ffebf4' },
      'touched-bare': { ink: '#ffc0e0' },
      'surprised-full': { ground: '#7bc5ff', ink: '#04111c' },
      'surprised-soft': { ground: '#0f304a', ink: '#e5f4ff' },
      'surprised-bare': { ink: '#a5deff' },
    },
  },
};

/** The colours of a paint on such a ground. */
export function paint(name: PaintName, ground: GroundName): Paint {
  return palettes[ground].paints[name];
}
