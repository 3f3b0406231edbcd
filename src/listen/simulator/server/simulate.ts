import { setTimeout as pause } from 'node:timers/promises';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { Arrivals } from './arrivals.ts';
import { keepChairs } from './chairs.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { attendPeople } from './front-desk.ts';
import { inArrivalOrder } from './in-arrival-order.ts';
import { Pace } from './pace.ts';
import { PlayedDesks } from './played-desks.ts';
import type { Within } from './simulation-parts.ts';
import { soleRight } from './sole-right.ts';

const lookEvery = 2_000;
const restartAfter = 5_000;

/** What a simulation is made of. */
export interface SimulationPlan {
  services: Services;
  feed: Feed;
  within: Within;
  /** Times faster than the recordings. */
  factor: number;
  random?: () => number;
}

/**
 * Keeps a demo house alive until the signal: waits until the house is born as demo, and starts again whenever something breaks.
 * Ends at once in an organisation's house.
 */
export async function simulate(plan: SimulationPlan, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const born = await bornAs(plan.services);
      if (born === 'organisation') return;
      if (born === 'demo') await perform(plan, signal);
      await pause(lookEvery, undefined, { signal });
    } catch (error) {
      if (signal.aborted) return;
      plan.services.log.warn({ err: error }, 'the simulation stopped and is started again');
      await pause(restartAfter, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** One run; ends with the first failure of a part, or with the signal. */
async function perform({ services, feed, within, factor, random }: SimulationPlan, signal: AbortSignal): Promise<void> {
  await using right = await soleRight(services.database, 'simulation');
  if (!right) return;
  const ended = new AbortController();
  const pace = new Pace(factor, AbortSignal.any([signal, ended.signal, right.lost]), random);
  const desks = await PlayedDesks.open(services.database, services.live);
  const dialogues = inArrivalOrder();
  const parts = { services, feed, within, pace, desks, dialogues };
  await clearLeftovers(parts);
  const arrivals = new Arrivals(parts);
  const running = [arrivals.run(), keepChairs(parts), attendPeople(parts, arrivals.findDesk)];
  try {
    await Promise.race(running);
  } finally {
    ended.abort();
    await Promise.allSettled(running);
  }
}

function bornAs({ database }: Services): Promise<string | undefined> {
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const row = await db.selectFrom('platform.instance').select('born_as').executeTakeFirst();
    return row?.born_as;
  });
}
