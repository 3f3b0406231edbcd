import type { Me } from '#people/access/contract/me.ts';

export type { Me };

/** What this browser may see: an empty house with its two doors, the sign-in page, or the pages of a person. */
export type Session = { kind: 'empty' } | { kind: 'stranger' } | { kind: 'employee'; me: Me };
