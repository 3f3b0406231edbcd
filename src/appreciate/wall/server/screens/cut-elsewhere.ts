import type { Services } from '#platform/http/request-context.ts';
import { cutScreen } from './cut-screen.ts';

/** Ends what a screen has open on this node when its key ended in another process. */
export function cutScreensElsewhere({ bell, live }: Pick<Services, 'bell' | 'live'>): Disposable {
  return bell.listen('screen-ended', (screenId) => cutScreen(live, screenId));
}
