import { createHmac } from 'node:crypto';
import type { SoundParty } from '#listen/gate/contract/sound.ts';
import type { LineAgent, LineCustomer } from '#listen/lines/contract/deeds.ts';
import type { Attendance } from './body/follow-metadata.ts';
import type { Participant } from './body/metadata.ts';
import { readUri } from './sip/address.ts';
import type { SiprecSettings } from './manifest.ts';

/** Somebody on the customer's side. */
export interface Caller {
  customer: LineCustomer;
  /** Tells people of one call apart; says nothing about them and differs from call to call. */
  speaker: string;
}

/** Who takes part in a call, in the product's words. */
export interface Sides {
  agent: LineAgent | undefined;
  callers: readonly Caller[];
  /** Whose voice is on a stream, by its label. */
  parties: ReadonlyMap<string, readonly SoundParty[]>;
}

/**
 * Sorts the participants of a call: those whose address matches one of the house's patterns serve, all others are customers.
 * In a call between two of the house the last one serves, as whoever called stands first.
 */
export function sidesOf({ present, voices }: Attendance, callId: string, { ownAddresses, agentField }: Pick<SiprecSettings, 'ownAddresses' | 'agentField'>): Sides {
  const ours = present.filter((person) => ownAddresses.some((pattern) => matches(pattern, bareAddress(person).toLowerCase())));
  const agent = ours.at(-1);
  // Somebody of the house on the other end of an internal call is heard like a customer, and asked like one.
  const callers = ours.length === present.length ? ours.slice(0, -1) : present.filter((person) => !ours.includes(person));
  const isCaller = new Set(callers.map(({ id }) => id));
  const parties = Array.from(voices, ([label, ids]): [string, SoundParty[]] => {
    const heard = new Set<SoundParty>(ids.map((id) => (isCaller.has(id) ? 'customer' : 'agent')));
    return [label, (['customer', 'agent'] as const).filter((party) => heard.has(party))];
  });
  return {
    agent: agent && agentOf(agent, agentField),
    callers: callers.map((person) => ({ customer: customerOf(person, callId), speaker: speakerOf(person, callId) })),
    parties: new Map(parties),
  };
}

/** Who calls. A number that is kept back makes a new, unknown customer of every call. */
function customerOf(person: Participant, callId: string): LineCustomer {
  const user = readUri(person.aor)?.user ?? '';
  const digits = user.replace(/;.*$/, '').replaceAll(/[\s()./-]/g, '');
  if (/^\+?\d{6,20}$/.test(digits)) return { ref: digits, by: 'tel' };
  const isHidden = person.aor === '' || /^(?:anonymous|unknown|restricted|unavailable)$/i.test(user) || /anonymous\.invalid/i.test(person.aor);
  return { ref: isHidden ? `${callId} ${person.id}` : bareAddress(person).toLowerCase(), by: 'account' };
}

function agentOf(person: Participant, field: SiprecSettings['agentField']): LineAgent {
  const address = bareAddress(person);
  if (field === 'name') return { externalId: person.name || undefined, name: person.name || undefined };
  if (field === 'user') return { externalId: readUri(person.aor)?.user || undefined, name: person.name || undefined };
  return { email: address.includes('@') ? address : undefined, externalId: address.includes('@') ? undefined : address, name: person.name || undefined };
}

/** An address without what says of which kind it is: `anna@example.com`, `+4930…`. */
function bareAddress({ aor }: Participant): string {
  const uri = readUri(aor);
  if (!uri) return aor.replace(/^(?:sips?|tel):/i, '');
  return uri.scheme === 'tel' || uri.user === '' ? uri.user || uri.host : `${uri.user}@${uri.host}`;
}

/** Whether an address matches a pattern; one without @ is compared with the part before it as well. */
function matches(pattern: string, address: string): boolean {
  if (!pattern.includes('@') && address.includes('@') && matches(pattern, address.split('@')[0] ?? '')) return true;
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return address === pattern;
  if (!address.startsWith(first) || !address.endsWith(last) || address.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of others) {
    const at = address.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= address.length - last.length;
}

function speakerOf({ id }: Participant, callId: string): string {
  return `party-${createHmac('sha256', callId).update(id).digest('base64url').slice(0, 10)}`;
}
