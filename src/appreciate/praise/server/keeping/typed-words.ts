import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { ownNames } from './own-names.ts';
import { proposedWords, type ProposedWords } from './proposed-words.ts';
import type { ServedConversation } from './served-turn.ts';

/** Thanks said aloud, in the agent’s spelling. */
export interface Typed {
  conversationId: string;
  text: string;
  showsName?: boolean;
}

/** What was typed, as it would hang. @throws Problem `spoken-only` where customers write, and as {@link proposedWords}. */
export async function typedWords(tx: Transaction, agent: Employee, { channel, language }: ServedConversation, { text, showsName }: Typed): Promise<ProposedWords> {
  if (!isSpoken(channel)) throw new Problem(praiseProblems.spokenOnly);
  const said = text.trim();
  const keep = showsName ? await ownNames(tx, agent.id) : [];
  return proposedWords({ text: said, stretch: { start: 0, end: said.length }, also: [], leave: [], keep, language, field: 'text' });
}
