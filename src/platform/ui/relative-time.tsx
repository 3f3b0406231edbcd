import type { Moment } from '#platform/i18n/formatters.ts';
import { useFormatters } from './locale.tsx';
import { useNow } from './use-now.ts';

/**
 * A moment seen from now, kept up to date: "vor 3 Minuten", or as a stretch that goes on: "3 Min." The exact time is in
 * the element for machines and in its title for people.
 */
export function RelativeTime({ at, as = 'distance' }: {
  readonly at: Moment;
  /** `distance` says how long ago, `stretch` how long since (for waiting and lasting). */
  readonly as?: 'distance' | 'stretch';
}) {
  const format = useFormatters();
  const instant = new Date(at);
  const clock = useNow();
  // The shared clock may be ten seconds behind: what has just happened is not in the future.
  const ahead = instant.getTime() - clock;
  const now = ahead > 0 && ahead < 10_000 ? instant.getTime() : clock;
  return (
    <time dateTime={instant.toISOString()} title={format.dateTime(instant)}>
      {as === 'distance' ? format.relative(instant, now) : format.duration(now - instant.getTime())}
    </time>
  );
}
