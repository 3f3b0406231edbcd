import { useState } from 'react';
import { useWatch } from '#web/live/use-watch.ts';
import type { Poster } from '../../contract/poster.ts';
import type { PosterItem } from '../../contract/poster-item.ts';

/** My posters, newest first, as they stand this moment; nothing until the first word. */
export function usePosters(): readonly Poster[] | undefined {
  const [posters, setPosters] = useState<readonly Poster[]>();
  useWatch('posters', {}, { onItem: (item) => setPosters((before) => after(before ?? [], item)) });
  return posters;
}

function after(posters: readonly Poster[], item: PosterItem): readonly Poster[] {
  if (item.type === 'all') return item.posters;
  if (item.type === 'gone') return posters.filter(({ id }) => id !== item.id);
  const others = posters.filter(({ id }) => id !== item.poster.id);
  return [...others, item.poster].sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.id.localeCompare(a.id));
}
