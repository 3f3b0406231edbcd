import type { LineAgent, LineCustomer } from '#listen/lines/contract/deeds.ts';
import type { OpenParameters } from './protocol/client-message.ts';

/** Who calls. A number that is kept back makes a new, unknown customer of every call. */
export function customerOf({ participant }: Pick<OpenParameters, 'participant'>): LineCustomer {
  const address = participant.ani.trim().replace(/^(?:tel|sips?):/i, '').replace(/[@;].*$/, '');
  const digits = address.replaceAll(/[\s()./-]/g, '');
  if (/^\+?\d{6,20}$/.test(digits)) return { ref: digits, by: 'tel' };
  return { ref: participant.id.toLowerCase(), by: 'account' };
}

/** Language of the call, as far as the product speaks it. */
export function languageOf({ language }: Pick<OpenParameters, 'language'>): 'de' | 'en' | undefined {
  const spoken = language?.slice(0, 2).toLowerCase();
  return spoken === 'de' || spoken === 'en' ? spoken : undefined;
}

/** The agent named in the field an administrator chose, such as `customConfig.agent`; undefined when it says nothing usable. */
export function agentOf(opening: OpenParameters, field: string): LineAgent | undefined {
  const value = field.split('.').reduce<unknown>((part, name) => (typeof part === 'object' && part !== null && Object.hasOwn(part, name) ? (part as Record<string, unknown>)[name] : undefined), opening);
  if (typeof value !== 'string' || value.trim() === '' || value.length > 200) return undefined;
  const text = value.trim();
  return text.includes('@') ? { email: text } : { externalId: text };
}
