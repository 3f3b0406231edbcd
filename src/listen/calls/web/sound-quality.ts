import type { SoundReport } from './jitter-buffer.ts';

/** `weak` is said before anything is missing: while frames come late, or fewer than were sent. */
export type SoundQuality = 'good' | 'weak';

/** From here on a frame counts as late, in milliseconds. */
const late = 150;
/** A wait this long covers a poor connection, in milliseconds. */
const patient = 600;
/** How long a bad moment is remembered, in reports (ten a second). */
const memory = 50;

/** What the last reports say about the connection, and what the next one is judged with. */
export interface QualityState {
  quality: SoundQuality;
  /** Reports since the last bad one. */
  calm: number;
}

export const unknownQuality: QualityState = { quality: 'good', calm: memory };

/** Judges the connection after one more report. One bad report is enough for `weak`; five quiet seconds make it good again. */
export function qualityAfter(state: QualityState, report: Pick<SoundReport, 'late' | 'gaps' | 'lost' | 'wanted'>): QualityState {
  const isBad = report.late > late || report.gaps > 0 || report.lost > 0 || report.wanted > patient;
  const calm = isBad ? 0 : Math.min(memory, state.calm + 1);
  return { quality: calm < memory ? 'weak' : 'good', calm };
}
