/**
 * What a guest heard. `note` is a line without a sign; `mistake` is one of our own rules, never of an agent; `quote` is words
 * of the customer and nothing else.
 */
export const impressionKinds = ['note', 'quote', 'like', 'dislike', 'question', 'problem', 'wish', 'thanks', 'practice', 'mistake'] as const;
