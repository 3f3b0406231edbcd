import type { ProblemBody } from '#platform/contract/problem.ts';
import { Problem } from '#platform/http/problem.ts';
import type { TooSmall } from '../contract/legibility.ts';
import type { Poster, PosterState } from '../contract/poster.ts';
import { sidesOf } from '../contract/paper.ts';
import { posterProblems } from '../contract/problems.ts';
import type { SettledChoice } from '../contract/poster-choice.ts';
import { sayTooSmall } from '../contract/words/say-too-small.ts';
import type { PosterRow } from './poster-rows.ts';

/** Why a poster was refused, as it is stored. */
export type StoredRefusal = { kind: 'nothingHangs' | 'noLetters' | 'tooMany' } | ({ kind: 'typeTooSmall' } & TooSmall);

/** A drawing whose process has not been heard of for this long is given up, in milliseconds. */
const silence = 600_000;

/** A stored poster as its maker sees it. */
export function shapePoster(row: PosterRow, { language, now }: { language: 'de' | 'en'; now: Date }): Poster {
  const choice = row.choice as unknown as SettledChoice;
  const isLost = row.state === 'drawing' && now.getTime() - row.seen_at.getTime() > silence;
  const state = isLost ? 'failed' : (row.state as PosterState);
  const isUnderWay = state === 'waiting' || state === 'drawing';
  return {
    id: row.id,
    choice,
    size: sidesOf(choice.paper),
    state,
    progress: Number(row.progress),
    voices: row.voices,
    leftOut: row.left_out,
    madeAt: row.made_at.toISOString(),
    keptUntil: row.kept_until?.toISOString() ?? null,
    takenAt: row.taken_at?.toISOString() ?? null,
    files: row.files.map(({ format, bytes }) => ({ format: format as Poster['files'][number]['format'], bytes })),
    left: row.left.map(({ at, ...place }) => ({ ...place, at: new Date(at).toISOString() })),
    problem: row.refusal === null ? null : sayRefusal(row.refusal as unknown as StoredRefusal, language),
    can: { cancel: isUnderWay, download: state === 'ready', drawAgain: !isUnderWay, remove: !isUnderWay },
  };
}

function sayRefusal(refusal: StoredRefusal, language: 'de' | 'en'): ProblemBody {
  if (refusal.kind !== 'typeTooSmall') return new Problem(posterProblems[refusal.kind], { field: refusal.kind === 'tooMany' ? 'since' : 'scope' }).body(language);
  return new Problem(posterProblems.typeTooSmall, { errors: [{ field: 'paper', message: sayTooSmall(refusal, language) }] }).body(language);
}
