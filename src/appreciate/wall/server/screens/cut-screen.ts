import type { LiveServer } from '#platform/live/live-server.ts';

/** Ends what a screen has open on this node; the database's bell tells the others. */
export function cutScreen(live: LiveServer, screenId: string): void {
  live.cut((actor) => actor.kind === 'screen' && actor.id === screenId, 'screen changed');
}
