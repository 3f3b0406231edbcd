import type { Services } from '#platform/http/request-context.ts';

/**
 * Says so when the machine's clock is set while the house is open, and lets what hangs on the time of day begin anew: the calendar
 * of jobs would otherwise wait for an hour that has been, or make up for a day that never was.
 */
export function watchClock({ clock, jobs, log, metrics }: Pick<Services, 'clock' | 'jobs' | 'log' | 'metrics'>): Disposable {
  const all = new DisposableStack();
  all.use(
    clock.onLeap(({ by }) => {
      log.warn({ seconds: Math.round(by / 1_000) }, 'the clock of this machine was set');
      metrics.clockLeaps.inc();
      jobs.beginAnew();
    }),
  );
  all.use(clock.watch());
  return all;
}
