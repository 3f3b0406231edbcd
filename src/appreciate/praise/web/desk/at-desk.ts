import type { Stretch } from '../../contract/found-thanks.ts';
import { nothingFound, type FoundState } from '../found-after.ts';
import { sharedState } from '../shared-state.ts';

/** Words marked in a customer's turn at the desk. */
export interface MarkedWords {
  conversationId: string;
  seq: number;
  stretch: Stretch;
}

/** What lies over the desk because of thanks. */
export type ThanksTask =
  | { kind: 'keep'; conversationId: string; seq: number; stretch?: Stretch }
  | { kind: 'typed'; conversationId: string }
  | { kind: 'paper' };

/** What was found in the agent's conversations; fed by `ThanksAtDesk`. */
export const foundAtDesk = sharedState<FoundState>(nothingFound);

/** What is marked on the desk right now. */
export const markedAtDesk = sharedState<MarkedWords | undefined>(undefined);

/** What is being done with thanks right now. */
export const thanksTask = sharedState<ThanksTask | undefined>(undefined);
