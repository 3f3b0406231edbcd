import type { Unreadable } from './client-message.ts';
import type { NoSound } from './read-sound.ts';

/** Why a session was ended by us, and what stands in the metrics. */
export type Refusal =
  | Unreadable
  | NoSound
  | 'out-of-order'
  | 'wrong-serverseq'
  | 'wrong-session'
  | 'wrong-organisation'
  | 'not-open'
  | 'opened-twice'
  | 'no-usable-media'
  | 'sound-too-early'
  | 'flood'
  | 'same-call-twice'
  | 'never-opened'
  | 'silent'
  | 'too-long-a-call'
  | 'unavailable';
