import type { LineAgent, LineCustomer } from '#listen/lines/contract/deeds.ts';
import type { TwilioCall } from './api.ts';

/** What a flow may say of a call besides what Twilio knows: in `<Parameter>` of a stream, or in the query of an address. */
export interface Hints {
  /** Mail address, or an id that the administration assigns. */
  agent?: string | undefined;
  /** Mail address, telephone number, or the customer's id. */
  customer?: string | undefined;
  language?: string | undefined;
}

/** Numbers Twilio gives for callers who keep theirs back: these words, spelled on a telephone's keys. */
const withheld = new Set(['266696687', '7378742833', '2562533', '8656696', '86282452253']);

/** Picks the hints out of parameters; anything else in them is the flow's own business. */
export function hintsIn(parameters: Readonly<Record<string, string>>): Hints {
  const { agent, customer, language } = parameters;
  return { agent, customer, language };
}

/** Who calls: as the flow says, else by the number. One that is kept back makes a new, unknown customer of every call. */
export function customerOf(call: Pick<TwilioCall, 'sid' | 'direction' | 'from' | 'to'>, { customer }: Hints): LineCustomer {
  const named = customer?.trim().slice(0, 300);
  if (named) return byName(named);
  // Of a call that Twilio placed, the customer is the one it was placed to.
  const number = digitsOf(call.direction?.startsWith('outbound') ? call.to : call.from);
  return number === undefined || withheld.has(number.replace('+', '')) ? { ref: call.sid, by: 'account' } : { ref: number, by: 'tel' };
}

function byName(name: string): LineCustomer {
  if (/^[^@\s:]+@[^@\s]+$/.test(name)) return { ref: name, by: 'mail' };
  const number = digitsOf(name);
  return number?.startsWith('+') ? { ref: number, by: 'tel' } : { ref: name, by: 'account' };
}

function digitsOf(address: string | null | undefined): string | undefined {
  const digits = address?.replaceAll(/[\s()./-]/g, '') ?? '';
  return /^\+?\d{6,20}$/.test(digits) ? digits : undefined;
}

/** Whether an address is one of the organisation's own: a browser or a telephone set of an agent. */
export function isInternal(address: string | null | undefined): boolean {
  return /^(?:client|sips?):/i.test(address ?? '');
}

/** An agent as a flow or Twilio names them; undefined when that says nothing usable. */
export function agentOf(name: string | null | undefined): LineAgent | undefined {
  const text = name?.trim() ?? '';
  if (text === '' || text.length > 200) return undefined;
  return /^[^@\s:]+@[^@\s]+$/.test(text) ? { email: text } : { externalId: text, name: text.slice(0, 120) };
}

/** Language of the call, as far as the product speaks it. */
export function languageOf({ language }: Hints): 'de' | 'en' | undefined {
  const spoken = language?.slice(0, 2).toLowerCase();
  return spoken === 'de' || spoken === 'en' ? spoken : undefined;
}
