import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { MaskKind, Proposal, Stretch } from '../../contract/found-thanks.ts';
import { praiseProblems } from '../../contract/problems.ts';
import type { PraiseParts, ReadThanks } from '../praise-parts.ts';
import { guessMood } from './guess-mood.ts';
import { ownNames } from './own-names.ts';
import { permissionsIn } from './permissions.ts';
import { proposedWords } from './proposed-words.ts';
import { servedConversation, servedTurn } from './served-turn.ts';
import { trimmed } from './trimmed.ts';
import { warmestStretch } from './warmest-stretch.ts';
import { whoServed } from './who-served.ts';

/** Words somebody wants to see as they would hang. */
export interface Choice {
  conversationId: string;
  seq: number;
  stretch?: Stretch;
  also: Array<Stretch & { kind: MaskKind }>;
  leave: Stretch[];
  showsName: boolean;
}

/** How sure praise is that hangs larger than others. */
const remarkable = 0.97;

/** Words of a customer as they would hang, and where they may. Keeps nothing. */
export async function propose({ database, actor }: RequestContext, { read }: PraiseParts, choice: Choice): Promise<Proposal> {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => (await proposal(tx, agent, choice, read)).proposal);
}

/** The same inside of a transaction on path `serving`, with who earned it: only their own name they may let stand. */
export async function proposal(tx: Transaction, agent: Employee, choice: Choice, read: ReadThanks) {
  const conversation = await servedConversation(tx, choice.conversationId, agent.id);
  const turn = await servedTurn(tx, conversation.id, choice.seq);
  const stretch = choice.stretch ? chosen(turn.text, choice.stretch) : warmestStretch(turn.text, conversation.language, read);
  const earnerId = await whoServed(tx, conversation.id, { seq: choice.seq, saidAt: turn.saidAt });
  const keep = choice.showsName && (earnerId ?? agent.id) === agent.id ? await ownNames(tx, agent.id) : [];
  const words = proposedWords({ ...choice, stretch, text: turn.text, asked: turn.asked, keep, language: conversation.language, field: 'stretch' });
  const proposed: Proposal = {
    conversationId: conversation.id,
    seq: choice.seq,
    stretch,
    turn: turn.text,
    text: words.text,
    masked: words.masked,
    language: words.language,
    mood: guessMood(words.text),
    weight: read(turn.text.slice(stretch.start, stretch.end)).praise >= remarkable ? 2 : 1,
    permissions: await permissionsIn(tx, conversation.id),
  };
  return { proposal: proposed, saidAt: turn.saidAt, earnerId };
}

function chosen(text: string, stretch: Stretch): Stretch {
  if (stretch.end > text.length || stretch.start >= stretch.end) throw new Problem(praiseProblems.noWords, { field: 'stretch' });
  const words = trimmed(text, stretch);
  if (words.start >= words.end) throw new Problem(praiseProblems.noWords, { field: 'stretch' });
  return words;
}
