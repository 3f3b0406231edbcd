import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/** Voices in one letter. */
const most = 7;
/** Below this, older ones are taken as well. */
const fewest = 3;
const day = 86_400_000;

/**
 * The voices of a letter: those of the last week, reaching back up to as far as it was asked where that gives fewer than three.
 * One from each unit and channel before a second from any; nobody’s name plays a part. Simulated ones only where there are no others.
 * @param hung what hangs inside, newest first.
 */
export function chooseVoices<T extends Pick<HungPraise, 'at' | 'unitId' | 'channel' | 'simulated'>>(hung: readonly T[], now: Date): T[] {
  const real = hung.filter(({ simulated }) => !simulated);
  const voices = real.length > 0 ? real : hung;
  const weekAgo = new Date(now.getTime() - 7 * day).toISOString().slice(0, 10);
  const fresh = voices.filter(({ at }) => at >= weekAgo);
  return fresh.length >= fewest ? varied(fresh).slice(0, most) : voices.slice(0, fewest);
}

/** The first of every unit and channel, then the second of each, and so on; in their own order within. */
function varied<T extends Pick<HungPraise, 'unitId' | 'channel'>>(voices: readonly T[]): T[] {
  const seen = new Map<string, number>();
  const rounds = voices.map((voice) => {
    const place = `${voice.unitId ?? ''} ${voice.channel}`;
    const round = seen.get(place) ?? 0;
    seen.set(place, round + 1);
    return { voice, round };
  });
  return rounds.toSorted((one, other) => one.round - other.round).map(({ voice }) => voice);
}
