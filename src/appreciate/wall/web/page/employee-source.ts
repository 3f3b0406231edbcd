import { client } from '#web/api/client.ts';
import type { LiveClient } from '#web/live/live-client.ts';
import { fits, type Shown } from '../../contract/fits.ts';
import type { Source } from '../hanging/source.ts';

/** What hangs inside the house, as somebody who works here sees it, narrowed to what they look for. */
export function employeeSource(live: LiveClient, language: 'de' | 'en', shown: Shown): Source {
  return {
    read: (cursor, limit) => client.praise.hung({ scope: 'inside', ...(shown as object), ...(cursor !== undefined && { cursor }), limit }),
    watch: ({ onItem, onEnd, onConnection }) =>
      live.watch('praise.wall', { language }, {
        onItem(item) {
          if (item.type === 'arrived' && !fits(item.item, shown)) return;
          if (item.type === 'changed' && !fits(item.item, shown)) return onItem({ type: 'left', id: item.item.id });
          onItem(item);
        },
        onEnd,
        onLost: () => onConnection(false),
        onResumed: () => onConnection(true),
      }),
  };
}
