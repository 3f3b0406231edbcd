import type { DeskItem } from '#listen/desk/contract/desk-conversation.ts';
import type { QuotesItem } from '#listen/impressions/contract/quotes-item.ts';
import type { ChairItem, VisitItem } from '#listen/shadowing/contract/visit.ts';

/** What a signed-in browser can watch, by the topic's name; a feature adds its line. Types only. */
export interface LiveTopics {
  /** A visit of mine: who is there and what I hear. */
  visit: { params: { visitId: string }; item: VisitItem };
  /** My own chair. */
  chair: { params: Record<string, never>; item: ChairItem };
  /** My conversations and the queue. */
  desk: { params: Record<string, never>; item: DeskItem };
  /** Quoted words that ended somewhere. */
  quotes: { params: Record<string, never>; item: QuotesItem };
}
