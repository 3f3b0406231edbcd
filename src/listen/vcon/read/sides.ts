import type { Side } from '../contract/conversation-record.ts';
import type { VconParty } from './vcon-document.ts';

const roles: Record<string, Side> = {
  customer: 'customer', contact: 'customer', caller: 'customer', client: 'customer', user: 'customer',
  agent: 'agent', ai: 'agent', bot: 'agent', operator: 'agent', representative: 'agent', supervisor: 'agent', sme: 'agent',
  observer: 'observer', listener: 'observer',
  thirdparty: 'other',
};

/** The side a word for a role stands for, as far as anybody uses it. */
export function sideNamed(role: string | null | undefined): Side | undefined {
  return roles[(role ?? '').trim().toLowerCase()];
}

/**
 * On which side each party of a vCon stands. Roles are free text there; where one of two speakers has a known role, the other
 * is on the other side. Undefined for whom nothing is known of.
 */
export function sidesOf(parties: readonly VconParty[], speakers: ReadonlyArray<number | undefined>): Array<Side | undefined> {
  const sides = parties.map((party) => sideNamed(party.role ?? party.meta?.role) ?? (party.type === 'bot' ? 'agent' : undefined));
  const speaking = [...new Set(speakers)].filter((speaker) => speaker !== undefined);
  const known = speaking.filter((speaker) => sides[speaker]);
  const unknown = speaking.find((speaker) => !sides[speaker]);
  if (speaking.length === 2 && known.length === 1 && unknown !== undefined) {
    sides[unknown] = sides[known[0] ?? 0] === 'customer' ? 'agent' : 'customer';
  }
  return sides;
}
