import { findHealth } from '#platform/text/health/find-health.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import { maskStretch } from '#platform/text/mask-stretch.ts';
import { overlap } from '#platform/text/span.ts';
import { Problem } from '#platform/http/problem.ts';
import type { MaskKind, Stretch } from '../../contract/found-thanks.ts';
import { praiseLimit } from '../../contract/limits.ts';
import { praiseProblems } from '../../contract/problems.ts';

/** What somebody chose of a text, and how it is to be masked. */
export interface WordsChosen {
  text: string;
  stretch: Stretch;
  also: ReadonlyArray<Stretch & { kind: MaskKind }>;
  leave: readonly Stretch[];
  /** What the words answer: after “your name?” a bare word is one. */
  asked?: string;
  /** Names that stay. */
  keep: readonly string[];
  /** In doubt. */
  language: 'de' | 'en';
  /** The field of the request the words came in, for refusals. */
  field: 'stretch' | 'text';
}

/** The words as they would hang. */
export interface ProposedWords {
  text: string;
  language: 'de' | 'en';
  masked: Array<{ kind: MaskKind; at: number; as: string; source: Stretch }>;
}

/**
 * Makes the words that hang from the words that were said, with the whole text in view: names become letters, numbers, addresses and
 * whatever is said about somebody’s health an ellipsis.
 * @throws Problem `nothing-left-to-hang`, `too-long-to-hang`.
 */
export function proposedWords({ text, stretch, also, leave, asked, keep, language, field }: WordsChosen): ProposedWords {
  const spoken = guessLanguage(text) ?? language;
  // Like a name: what only sounds like an illness, whoever confirms the words takes back.
  const health = findHealth(text)
    .filter((found) => !leave.some((left) => overlap(left, found)))
    .map(({ start, end }) => ({ kind: 'other' as const, start, end }));
  const within = also.filter(({ start, end }) => start < end && end <= text.length);
  const { text: hung, masked } = maskStretch(text, stretch, { lang: spoken, style: 'readable', ...(asked && { asked }), keep, also: [...within, ...health], leave });
  if (!/\p{L}{2}/u.test(hung)) throw new Problem(praiseProblems.nothingLeft, { field });
  if (hung.length > praiseLimit) throw new Problem(praiseProblems.tooLong, { field });
  return { text: hung, language: spoken, masked: masked.map(({ kind, at, as, source }) => ({ kind: kind === 'health' ? 'other' : kind, at, as, source })) };
}
