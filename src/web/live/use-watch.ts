import { useEffect, useEffectEvent } from 'react';
import { useLive } from './live-context.tsx';
import type { LiveTopics } from './live-topics.ts';
import type { WatchHandlers } from './watch-handlers.ts';

/**
 * Watches a topic while the component is there and begins anew when the parameters change. The handlers may be written
 * in place: the latest ones are called. `params: null` watches nothing.
 */
export function useWatch<T extends keyof LiveTopics>(
  topic: T,
  params: LiveTopics[T]['params'] | null,
  handlers: WatchHandlers<LiveTopics[T]['item']>,
): void {
  const live = useLive();
  const onItem = useEffectEvent(handlers.onItem);
  const onEnd = useEffectEvent((reason: string) => handlers.onEnd?.(reason));
  const onLost = useEffectEvent(() => handlers.onLost?.());
  const onResumed = useEffectEvent(() => handlers.onResumed?.());
  const key = params === null ? null : JSON.stringify(params);
  useEffect(() => {
    if (key === null) return;
    const watch = live.watch(topic, JSON.parse(key) as LiveTopics[T]['params'], {
      onItem: (item) => onItem(item),
      onEnd: (reason) => onEnd(reason),
      onLost: () => onLost(),
      onResumed: () => onResumed(),
    });
    return () => watch[Symbol.dispose]();
  }, [live, topic, key]);
}
