import type { Poster } from './poster.ts';

/** What topic `posters` delivers: first all of my posters, newest first, then each that changed or is gone. */
export type PosterItem = { type: 'all'; posters: Poster[] } | { type: 'poster'; poster: Poster } | { type: 'gone'; id: string };
