import type { HungPraise } from './hung-praise.ts';

/**
 * What topic `praise.wall` delivers. `beginning` comes first: from there on nothing is missed, so read `praise.hung` after it.
 * `doubtful`: something may have been missed; read everything again.
 */
export type WallItem =
  | { type: 'beginning' }
  | { type: 'arrived'; item: HungPraise }
  | { type: 'changed'; item: HungPraise }
  | { type: 'left'; id: string }
  | { type: 'doubtful' };
