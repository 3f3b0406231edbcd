import type { QueryClient } from '@tanstack/react-query';
import type { Companion } from '#web/navigation/companion.ts';
import type { Destination } from '#web/navigation/destination.ts';
import type { Filling } from '#web/navigation/slot.ts';

/** What every route can use. */
export interface RouterContext {
  queries: QueryClient;
  /** All pages of all features; which of them a person sees depends on the roles. */
  destinations: readonly Destination[];
  /** What stands beside every page; for whom depends on the roles. */
  companions: readonly Companion[];
  /** What floors put into slots of pages below them. */
  fillings: readonly Filling[];
}
