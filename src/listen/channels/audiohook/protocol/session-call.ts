import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import type { OpenParameters } from './client-message.ts';
import type { Refusal } from './refusal.ts';

/** A call of the product, as a session feeds it. */
export interface SessionCall {
  push(sound: Sound): void;
  hold(isHeld: boolean): void;
  /** The session is over: the call `ended`, or its connection was `lost` and may come back. */
  over(how: 'ended' | 'lost'): void;
}

/** Whoever makes calls of sessions. @throws CallRefused to say why there is none. */
export type BeginCall = (opening: { parameters: OpenParameters; session: string; source: SoundSource; leave: () => void }) => Promise<SessionCall>;

/** A call that is not begun, with the name of the reason. */
export class CallRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
