import type { Span } from './span.ts';

export const withheldKinds = ['card', 'iban', 'health'] as const;
export type WithheldKind = (typeof withheldKinds)[number];

const PLACEHOLDER = new RegExp(`‹(${withheldKinds.join('|')})›`, 'gu');

/**
 * The token that stands for something kept back: `‹card›`, `‹iban›`, `‹health›`. Screens show their own words for it.
 */
export function placeholder(kind: WithheldKind): string {
  return `‹${kind}›`;
}

/** Where placeholders stand in a text, and for what. */
export function findPlaceholders(text: string): Span<WithheldKind>[] {
  return Array.from(text.matchAll(PLACEHOLDER), (match) => ({
    kind: match[1] as WithheldKind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Cuts a delivered text at its placeholders, so that a screen can put its own words for each. */
export function splitWithheld(text: string): ({ text: string } | { withheld: WithheldKind })[] {
  return text
    .split(PLACEHOLDER)
    .map((piece, i) => (i % 2 === 0 ? { text: piece } : { withheld: piece as WithheldKind }))
    .filter((piece) => 'withheld' in piece || piece.text !== '');
}
