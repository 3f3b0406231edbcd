import type { RecordedTurn } from './dialogue.ts';
import { RefusedLine } from './refused-line.ts';
import type { VconParty } from './vcon.ts';

const roles: Record<string, RecordedTurn['by']> = {
  customer: 'customer', contact: 'customer', caller: 'customer', client: 'customer', user: 'customer',
  agent: 'agent', ai: 'agent', bot: 'agent', operator: 'agent', representative: 'agent', supervisor: 'agent',
};

/**
 * On which side each party of a vCon speaks. Roles are free text there; where one of two speakers has a known role, the other
 * is on the other side.
 */
export function sidesOf(parties: readonly VconParty[], speakers: ReadonlyArray<number | undefined>) {
  const sides = parties.map((party) => roles[(party.role ?? party.meta?.role ?? '').toLowerCase()]);
  const speaking = [...new Set(speakers)].filter((speaker) => speaker !== undefined);
  const known = speaking.filter((speaker) => sides[speaker]);
  const unknown = speaking.find((speaker) => !sides[speaker]);
  if (speaking.length === 2 && known.length === 1 && unknown !== undefined) {
    sides[unknown] = sides[known[0] ?? 0] === 'customer' ? 'agent' : 'customer';
  }
  return (speaker: number | undefined, index: number): RecordedTurn['by'] => {
    if (speaker === undefined) throw new RefusedLine(`dialog.${index}.parties: does not say who spoke`);
    const side = sides[speaker];
    if (!side) throw new RefusedLine(`parties.${speaker}.role: does not say whether this is the customer or an agent`);
    return side;
  };
}
