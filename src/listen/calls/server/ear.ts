import type { Heard } from '#listen/gate/contract/heard.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import type { EarState } from '../contract/ear-state.ts';

/** Who listens, for the gate and for the record of what was heard. */
export interface EarOwner {
  visitId: string;
  hostId: string;
  guestId: string;
}

/** One listener of a call: a browser tab's socket. */
export interface Ear {
  readonly owner: EarOwner;
  /** Sends a stretch on, or drops it when earlier ones are still on their way. False when it was dropped. */
  hear(sound: Heard<Sound>): boolean;
  /** Says whether sound can come. */
  tell(state: EarState): void;
  /** Ends it at once; whatever is queued is lost. */
  cut(): void;
}
