import type { WallItem } from '#appreciate/praise/contract/wall-item.ts';

/** What topic `wall.screen` delivers: what happens on its wall, and that the wall hangs otherwise now. */
export type ScreenItem = WallItem | { type: 'arranged' };
