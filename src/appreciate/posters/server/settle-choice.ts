import type { RequestContext } from '#platform/http/request-context.ts';
import { Problem } from '#platform/http/problem.ts';
import { unfitSide, sidesOf, type Paper } from '../contract/paper.ts';
import type { PosterChoice, SettledChoice } from '../contract/poster-choice.ts';
import { posterProblems } from '../contract/problems.ts';
import { isPrintable } from '../contract/sheet/is-printable.ts';
import { posterWords } from '../contract/words/poster-words.ts';
import { organisationName } from './organisation-name.ts';

/** Decides what was left open. @throws Problem when the paper is too large or too small, naming the side, or there are no letters for the title. */
export async function settleChoice({ database, language: callers }: Pick<RequestContext, 'database' | 'language'>, choice: PosterChoice): Promise<SettledChoice> {
  assertPaper(choice.paper);
  if (!isPrintable(choice.title ?? '')) throw new Problem(posterProblems.noLetters, { field: 'title' });
  const language = choice.language ?? callers;
  const letters = choice.letters ?? ((await organisationName(database)).slice(0, 24) || posterWords(language).thanks);
  return { ...choice, language, title: choice.title ?? posterWords(language).thanks, letters, bleed: choice.bleed || choice.cropMarks };
}

function assertPaper(paper: Paper): void {
  const unfit = unfitSide(sidesOf(paper));
  if (unfit) throw new Problem(unfit.is === 'too long' ? posterProblems.paperTooLarge : posterProblems.paperTooSmall, { field: `paper.${unfit.side}` });
}
