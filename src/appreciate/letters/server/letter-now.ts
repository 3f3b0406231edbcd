import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { LetterParts } from './sending/letter-parts.ts';
import { readerById } from './sending/reader-rows.ts';
import { loadSettings } from './settings/load-settings.ts';
import { gatherLetter } from './writing/gather-letter.ts';

/** The caller’s letter as it would be at this moment, in the language they read the page in; undefined where there is nothing to say. */
export async function letterNow(context: RequestContext, { findWord }: LetterParts) {
  const caller = asEmployee(context.actor);
  const { settings, reader } = await transact(context.database, { path: 'none', actor: caller.id }, async (tx) => ({
    settings: await loadSettings(tx, context),
    reader: await readerById(tx, caller.id),
  }));
  if (!reader) throw new Problem(problems.notFound);
  const letter = await gatherLetter(context, { ...reader, language: context.language }, settings.house, findWord);
  return { settings, reader, letter };
}
