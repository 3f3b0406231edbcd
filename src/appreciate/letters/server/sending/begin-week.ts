import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job } from '#platform/jobs/job.ts';
import { dueLetter } from '../due-letter.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { goodFor } from './send-weekly.ts';

/** Days it is known which letter went to whom; after that nobody is asked to throw one away any more. */
const knownFor = 70;
const day = 86_400_000;

/**
 * Queues the letters of the week once they are due: one per reader who wanted it by then and has none yet. Looks every quarter of an
 * hour, so that a house that was closed at the hour makes up for it.
 */
export function beginWeek(services: Services) {
  return job({
    name: 'letters:begin-week',
    payload: z.object({}).loose(),
    schedule: '*/15 * * * *',
    run: () => queueLetters(services),
  });
}

async function queueLetters(services: Services): Promise<void> {
  const { database, jobs, now } = services;
  await transact(database, { path: 'none', actor: null }, async (tx) => {
    const settings = await loadSettings(tx, services);
    const { at, week } = await dueLetter(tx, settings.time, now());
    await tx.db.deleteFrom('letters.letter').where('at', '<', new Date(now().getTime() - knownFor * day)).execute();
    if (!settings.mail || at < settings.dueFrom || now().getTime() - at.getTime() > goodFor) return;
    const waiting = await tx.db
      .selectFrom('letters.reader as reader')
      .innerJoin('people.employee as person', 'person.id', 'reader.employee_id')
      .select('reader.employee_id')
      .where('person.active', '=', true)
      .where('reader.since', '<=', at)
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('letters.letter as l').select('l.week').whereRef('l.employee_id', '=', 'reader.employee_id').where('l.week', '=', week))))
      .execute();
    // The key replaces one that still waits: looking again queues nothing twice.
    for (const { employee_id: employeeId } of waiting) await jobs.add(tx, 'letters:send', { employeeId, week }, { key: `letter ${employeeId} ${week}` });
  });
}
