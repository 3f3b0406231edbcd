import type { Sheet } from './sheet.ts';

/** Colours of what the organisation says on a sheet; both stand out from it by at least 4.5 to 1. */
export const inks: Readonly<Record<Sheet['ground'], { loud: string; quiet: string }>> = {
  paper: { loud: '#1d2433', quiet: '#565c6b' },
  dark: { loud: '#f3efe6', quiet: '#a9aeba' },
};
