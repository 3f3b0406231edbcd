/** The ways a customer's words arrive; each has its form on the wall. */
export type VoiceChannel = 'chat' | 'mail' | 'call' | 'social' | 'in-person' | 'letter' | 'card';

/** How somebody sounds who says thanks; each has its colours on the wall. */
export type VoiceMood = 'thankful' | 'relieved' | 'delighted' | 'touched' | 'surprised';

/** Somebody's words, as they may hang: masked, with nothing in them that has to be hidden. */
export interface Voice {
  id: string;
  /** Plain text. Marks of quotation are set around it; markup in it is letters like any other. */
  text: string;
  /** Decides hyphenation and marks of quotation: „…“ or “…”. */
  language: 'de' | 'en';
  channel: VoiceChannel;
  mood: VoiceMood;
  /** The day it was said, `2026-11-22`. Newer voices are set a little larger. */
  at: string;
  /** How much somebody wants it seen, from 1 to 3: a heavier voice is set larger. 2 if not said. */
  weight?: 1 | 2 | 3;
  /** What the organisation says about it in one line, set in the sans: "Chat, November". */
  credit?: string;
}
