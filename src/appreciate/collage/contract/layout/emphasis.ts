import type { Voice } from '../voice.ts';
import { chance } from './chance.ts';

const liveliness = { delighted: 1, touched: 0.9, surprised: 0.7, relieved: 0.45, thankful: 0.3 } as const;

/** The share of voices that stand out at all; the others are set at the same size and make the ground. */
const standingOut = 0.4;

/** A text longer than this many letters is never set large. */
const sayableAtAGlance = 110;

/**
 * How large each voice is set, as a multiple of the smallest size, by id. Heavy and short ones lead, then lively and new ones; chance decides
 * among the rest; none is larger than `most`. A few are very large, some large, most alike: a power law, as in any collage one looks at twice.
 */
export function emphasisOf(voices: readonly Voice[], seed: number, most = Number.POSITIVE_INFINITY): Map<string, number> {
  const days = voices.map(({ at }) => Date.parse(at)).filter((day) => !Number.isNaN(day));
  const first = days.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const span = Math.max(1, days.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY) - first);
  const scored = voices.map((voice) => ({ voice, score: scoreOf(voice, (Date.parse(voice.at) - first) / span || 0, seed) }));
  // Every mood has its large voices, a lively one a few more: colours flow over the sheet, and no part of it is only small print.
  const ranked = [...Map.groupBy(scored, ({ voice }) => voice.mood).values()]
    .flatMap((alike) => alike.sort((one, other) => other.score - one.score).map(({ voice, score }, rank) => ({ voice, score, turn: ((rank + 0.5) / alike.length) * (1.4 - liveliness[voice.mood]) })))
    .sort((one, other) => one.turn - other.turn || other.score - one.score || (one.voice.id < other.voice.id ? -1 : 1));
  const largest = Math.min(most, largestOf(voices.length));
  const falling = Math.log(largest) / Math.log(Math.max(2, voices.length * standingOut));
  return new Map(ranked.map(({ voice }, rank) => [voice.id, capped(voice, Math.max(1, largest * (rank + 1) ** -falling))]));
}

/** The largest of so many voices beside the smallest: 1 of one, 2.2 of twelve, 5 of 200, 9 of 2,000. */
function largestOf(count: number): number {
  return 1 + 0.38 * Math.max(0, Math.log(count)) ** 1.5;
}

function capped({ text }: Voice, size: number): number {
  const letters = text.length;
  return letters <= sayableAtAGlance ? size : Math.min(size, letters <= 2 * sayableAtAGlance ? 1.5 : 1.1);
}

function scoreOf(voice: Voice, recency: number, seed: number): number {
  const letters = voice.text.length;
  const brevity = letters < 8 ? 0.3 : Math.max(0, 1 - Math.abs(letters - 38) / 110);
  return brevity + 0.4 * ((voice.weight ?? 2) - 2) + 0.2 * recency + 0.5 * chance(seed, voice.id, 'emphasis');
}
