import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { SimulationParts } from './simulation-parts.ts';

/** Seconds at original pace. */
const lookEvery = 3;
const answersAfter: [number, number] = [5, 11];

/** The chairs beside played desks: offered while nobody sits at the desk, and whoever asks is let in after a short pause. */
export async function keepChairs({ services, within, pace, desks }: SimulationParts): Promise<never> {
  const offered = new Set<string>();
  const answering = new Set<string>();
  for (;;) {
    const onDuty = desks.onDuty;
    for (const desk of onDuty) if (!offered.has(desk.id)) await offer(desk);
    // A desk that goes off duty is offered again when it is played next time.
    for (const id of offered) if (!onDuty.some((desk) => desk.id === id)) offered.delete(id);
    for (const { id, host_id: hostId } of await asked(onDuty)) if (!answering.has(id)) void letIn(id, hostId);
    await pace.pass(lookEvery);
  }

  async function offer(desk: Employee): Promise<void> {
    const { shadowing } = within(desk);
    const { state } = await shadowing.ownChair({});
    if (state === 'closed') await shadowing.setChair({ state: 'free' });
    offered.add(desk.id);
  }

  function asked(onDuty: readonly Employee[]) {
    const ids = onDuty.map((desk) => desk.id);
    return transact(services.database, { path: 'none', actor: null }, ({ db }) =>
      db
        .selectFrom('shadowing.visit')
        .select(['id', 'host_id'])
        .where('state', '=', 'asked')
        .where('by', '=', 'guest')
        .where('host_id', '=', ({ fn, val }) => fn.any(val(ids)))
        .execute(),
    );
  }

  /** The simulated host finishes the sentence, then says yes. */
  async function letIn(visitId: string, hostId: string): Promise<void> {
    answering.add(visitId);
    try {
      await pace.passBetween(...answersAfter);
      const desk = desks.played(hostId);
      if (desk) await within(desk).shadowing.agree({ visitId });
    } catch (error) {
      // Meanwhile the guest may have gone, or another one sits there.
      if (!(error instanceof Problem) && !pace.signal.aborted) services.log.warn({ err: error }, 'a guest could not be let in');
    } finally {
      answering.delete(visitId);
    }
  }
}
