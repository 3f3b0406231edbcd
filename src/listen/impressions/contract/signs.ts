import type { ImpressionKind } from './impression-kind.ts';

/** The sign a line of this kind begins with; none for a note. */
export const signs: Record<ImpressionKind, string> = {
  note: '',
  quote: '"',
  like: '+',
  dislike: '-',
  question: '?',
  problem: '!',
  wish: '*',
  thanks: '<3',
  practice: '#',
  mistake: '~',
};

/** Begins a note whose first character would otherwise be read as a sign. */
export const literal = '\\';

/** Separates what was heard from its consequence. */
export const consequenceSign = '=>';
