import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { ProblemBody } from '#platform/contract/problem.ts';
import { PosterChoice, PosterFormat } from './poster-choice.ts';

/**
 * Where a poster stands. `refused`: it could not be printed so, see `problem`; `emptied`: a voice left, so its files were thrown
 * away; `expired`: they were kept for seven days.
 */
const posterStates = ['waiting', 'drawing', 'ready', 'refused', 'cancelled', 'failed', 'emptied', 'expired'] as const;
export const PosterState = z.enum(posterStates);
export type PosterState = z.infer<typeof PosterState>;

/** Where something is on the poster, in shares of its trimmed width and height. */
export const PosterPlace = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type PosterPlace = z.infer<typeof PosterPlace>;

/** A poster somebody asked for. It never says whose words were on it, only where they were. */
export const Poster = z.object({
  id: Id,
  choice: PosterChoice,
  size: z.object({ width: z.number(), height: z.number() }).describe('trimmed, in millimetres'),
  state: PosterState,
  progress: z.number().min(0).max(1),
  voices: z.int().nullable().describe('how many are on it, once it is drawn'),
  leftOut: z.int().describe('voices in scripts there are no letters for'),
  madeAt: Moment,
  keptUntil: Moment.nullable().describe('until then its files can be had'),
  takenAt: Moment.nullable().describe('when a file of it was first downloaded, and may have been printed'),
  files: z.array(z.object({ format: PosterFormat, bytes: z.int() })),
  left: z.array(PosterPlace.extend({ at: Moment })).describe('voices that left since it was drawn: when, and where they were'),
  problem: ProblemBody.nullable().describe('why it was refused, and what to do'),
  can: z.object({ cancel: z.boolean(), download: z.boolean(), drawAgain: z.boolean(), remove: z.boolean() }),
});
export type Poster = z.infer<typeof Poster>;
