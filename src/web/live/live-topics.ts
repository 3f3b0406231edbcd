import type { DeskItem } from '#listen/desk/contract/desk-conversation.ts';
import type { QuotesItem } from '#listen/impressions/contract/quotes-item.ts';
import type { ChairItem, VisitItem } from '#listen/shadowing/contract/visit.ts';
import type { PosterItem } from '#appreciate/posters/contract/poster-item.ts';
import type { ScreenItem } from '#appreciate/wall/contract/screen-item.ts';
import type { FoundItem } from '#appreciate/praise/contract/found-thanks.ts';
import type { WallItem } from '#appreciate/praise/contract/wall-item.ts';

/** What a browser can watch, by the topic's name; a feature adds its line. Types only. */
export interface LiveTopics {
  /** A visit of mine: who is there and what I hear. */
  visit: { params: { visitId: string }; item: VisitItem };
  /** My own chair. */
  chair: { params: Record<string, never>; item: ChairItem };
  /** My conversations and the queue. */
  desk: { params: Record<string, never>; item: DeskItem };
  /** Quoted words that ended somewhere. */
  quotes: { params: Record<string, never>; item: QuotesItem };
  /** My posters: how far they are, and what left them. */
  posters: { params: Record<string, never>; item: PosterItem };
  /** Thanks found in my conversations that wait for me. */
  'praise.found': { params: Record<string, never>; item: FoundItem };
  /** What hangs inside the house. */
  'praise.wall': { params: { language?: 'de' | 'en' }; item: WallItem };
  /** What hangs on a screen that has a key of its own. */
  'wall.screen': { params: { language: 'de' | 'en' }; item: ScreenItem };
}
