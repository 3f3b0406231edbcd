import type { z } from 'zod';
import type { Actor } from '../http/actor.ts';

/**
 * Where a topic puts what happened. `make` runs when the frame is written, not when it is queued, so that a door that
 * closed in between is respected; undefined writes nothing.
 */
export interface Sink {
  push(make: () => unknown): void;
  /** Ends the watch from the server's side, with a reason the browser shows or acts on. */
  end(reason: string): void;
}

/** Something a browser may watch. */
export interface LiveTopic<P> {
  name: string;
  params: z.ZodType<P>;
  /**
   * Starts a watch. Resolves once the first state has been pushed.
   * @throws Problem when this caller may not watch this.
   */
  watch(actor: Actor, params: P, sink: Sink): Promise<Disposable>;
}

// Topics of different parameters stand in one list; the schema checks them before `watch` sees them.
export type AnyLiveTopic = LiveTopic<never>;

/** Declares a topic. */
export function liveTopic<P>(definition: LiveTopic<P>): AnyLiveTopic {
  return definition as unknown as AnyLiveTopic;
}
