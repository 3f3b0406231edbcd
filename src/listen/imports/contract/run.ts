import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { RefusedLine } from './refusal.ts';

/** What an import has brought so far. */
export const Counts = z.object({
  imported: z.int().describe('new conversations'),
  known: z.int().describe('conversations that had been stored before'),
  refused: z.int().describe('lines that could not be stored'),
  withoutAudio: z.int().describe('conversations whose recording was left out, as audio is never stored'),
});
export type Counts = z.infer<typeof Counts>;

/** One import, running or past. */
export const ImportRun = Counts.extend({
  id: Id,
  name: z.string().nullable().describe('name of the file, as far as it is known'),
  startedBy: z.string().nullable(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
  state: z.enum(['running', 'done', 'cancelled', 'broken-off', 'failed']).describe('what was stored stays in every case'),
  size: z.int().nullable().describe('bytes announced'),
  bytes: z.int().describe('bytes read so far'),
  can: z.object({ cancel: z.boolean() }),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** The same with the lines that were refused, the first thousand. */
export const ImportRunInFull = ImportRun.extend({ refusals: z.array(RefusedLine) });
export type ImportRunInFull = z.infer<typeof ImportRunInFull>;
