import type { Bilingual } from './demo-company.ts';

export type DemoImpressionKind =
  | 'like'
  | 'dislike'
  | 'question'
  | 'problem'
  | 'wish'
  | 'thanks'
  | 'practice'
  | 'mistake';

/**
 * What a guest wrote beside one turn of a dialogue, in the guest's own words: a paraphrase without names and numbers.
 * `turn` is the index into the dialogue's turns, from 0; `guest` is an employee's key; `consequence` says who further
 * down is hit.
 */
export type DemoImpression = {
  key: string;
  dialogue: string;
  turn: number;
  guest: string;
  lang: 'de' | 'en';
  kind: DemoImpressionKind;
  text: string;
  consequence?: string;
  theme: string | null;
};

/** What several impressions have in common. */
export type DemoTheme = { key: string; title: Bilingual; description: Bilingual };
