import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job } from '#platform/jobs/job.ts';
import { mostVoices } from '../contract/limits.ts';
import type { SettledChoice } from '../contract/poster-choice.ts';
import { drawPoster, type Drawing } from './drawing/draw-poster.ts';
import { drawJob } from './draw-job.ts';
import { DrawingRecord } from './drawing-record.ts';
import { loadPraises } from './load-praises.ts';
import { organisationName } from './organisation-name.ts';
import { settleDrawing } from './settle-drawing.ts';
import type { StoredRefusal } from './shape-poster.ts';

type Parts = Pick<Services, 'database' | 'vault' | 'log' | 'now'>;

/** Attempts at drawing a poster whose voices leave while it is drawn. */
const attempts = 5;

/** Draws one poster. A node that dies in the middle leaves it to the next attempt; whatever else goes wrong ends it. */
export function draw(parts: Parts) {
  return job({
    name: drawJob,
    payload: z.object({ posterId: Id }),
    async run({ posterId }, stopping) {
      const poster = await begin(parts, posterId);
      if (!poster) return;
      await using record = DrawingRecord.keep(parts, posterId);
      const signal = AbortSignal.any([stopping, record.cancelled]);
      try {
        await drawUntilSettled(parts, poster, { signal, onProgress: (share) => record.progress(share) });
      } catch (error) {
        if (record.cancelled.aborted) return;
        if (stopping.aborted) throw error;
        // One that was cancelled or thrown away in its last moment has not failed.
        if (await end(parts, posterId, { state: 'failed' })) parts.log.error({ err: error }, 'a poster could not be drawn');
      }
    },
  });
}

interface Begun {
  id: string;
  madeBy: string;
  choice: SettledChoice;
}

async function begin({ database, now }: Parts, posterId: string): Promise<Begun | undefined> {
  const row = await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.updateTable('posters.poster').set({ state: 'drawing', progress: '0', seen_at: now() }).where('id', '=', posterId).where('state', 'in', ['waiting', 'drawing']).returning(['made_by', 'choice']).executeTakeFirst(),
  );
  return row && { id: posterId, madeBy: row.made_by, choice: row.choice as unknown as SettledChoice };
}

async function drawUntilSettled(parts: Parts, poster: Begun, watching: Parameters<typeof drawPoster>[1]): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    // What hangs is read anew every time, under the consents of that moment.
    const praises = await loadPraises(parts.database, poster.choice, poster.choice.language);
    if (praises.length === 0) return void (await end(parts, poster.id, { refusal: { kind: 'nothingHangs' } }));
    if (praises.length > mostVoices) return void (await end(parts, poster.id, { refusal: { kind: 'tooMany' } }));
    const drawing: Drawing = await drawPoster({ choice: poster.choice, praises, organisation: await organisationName(parts.database) }, watching);
    if ('refused' in drawing) return void (await end(parts, poster.id, { refusal: drawing.refused }));
    if (await settleDrawing(parts, poster, { praises, drawing })) return;
  }
  throw new Error('voices kept leaving while a poster was drawn');
}

/** Ends a drawing without a poster; false if nobody waited for it any more. */
function end({ database }: Parts, posterId: string, { state = 'refused', refusal }: { state?: 'refused' | 'failed'; refusal?: StoredRefusal }): Promise<boolean> {
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const ended = await db
      .updateTable('posters.poster')
      .set({ state, refusal: refusal ? JSON.stringify(refusal) : null })
      .where('id', '=', posterId)
      .where('state', '=', 'drawing')
      .returning('id')
      .executeTakeFirst();
    return ended !== undefined;
  });
}
