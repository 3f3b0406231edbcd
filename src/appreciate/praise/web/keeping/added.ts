import type { Took } from '../../contract/hung-praise.ts';
import type { Mood } from '../../contract/mood.ts';

/** What a collector adds to a thanks. */
export interface Added {
  /** Null while it is as it was proposed. */
  mood: Mood | null;
  clicks: string;
  minutes: string;
  helpers: readonly string[];
}

export const nothingAdded: Added = { mood: null, clicks: '', minutes: '', helpers: [] };

/** As the API takes it; what is no number of at least one is left out. */
export function addedForApi({ mood, clicks, minutes, helpers }: Added): { mood?: Mood; took: Took; helpers: string[] } {
  const counted = (typed: string, most: number) => (/^\d+$/.test(typed.trim()) && Number(typed) > 0 ? Math.min(Number(typed), most) : undefined);
  const took = { clicks: counted(clicks, 99), minutes: counted(minutes, 999) };
  return {
    ...(mood && { mood }),
    took: { ...(took.clicks !== undefined && { clicks: took.clicks }), ...(took.minutes !== undefined && { minutes: took.minutes }) },
    helpers: [...helpers],
  };
}
