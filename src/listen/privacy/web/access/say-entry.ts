import type { AccessEntry } from '../../contract/access-entry.ts';
import type { AccessLogMessages } from './use-access-log-messages.ts';

/** One entry of the log as a sentence: who, and what they did. */
export function sayEntry(t: AccessLogMessages, entry: AccessEntry, list: (items: Iterable<string>) => string): { who: string; did: string } {
  return { who: whoDid(t, entry), did: whatWasDone(t, entry, list) };
}

function whoDid(t: AccessLogMessages, { by, byCustomer, what }: AccessEntry): string {
  if (by) return by.name;
  if (byCustomer) return t.theCustomer;
  // Only these are done by the product itself; somebody's account can be gone.
  return what === 'retention' || what === 'backup' || what === 'verification' ? t.theHouse : t.somebodyGone;
}

function whatWasDone(t: AccessLogMessages, { what, host, byCustomer, detail }: AccessEntry, list: (items: Iterable<string>) => string): string {
  const { did } = t;
  const told = detail ?? '';
  switch (what) {
    case 'heard':
      return host ? did.heardBeside(host.name) : did.heard;
    case 'moment':
      return host ? did.readAgainOf(host.name) : did.readAgain;
    case 'proof':
      return host ? did.provedOf(host.name) : did.proved;
    case 'verification':
      return did.verified;
    case 'customer-search':
      return did.lookedUp(told);
    case 'export':
      return byCustomer ? did.exportedOwn : did.exported(told);
    case 'erasure':
      return (byCustomer ? did.erasedOwn : did.erased)(t.conversations(Number(told)));
    case 'retention':
      return did.retired(whatRetired(t, told));
    case 'settings':
      return settingsDone(t, told, list);
    case 'backup':
      return did.backup;
  }
}

/** `impressions: 12`, as the nightly job writes it. */
function whatRetired(t: AccessLogMessages, detail: string): string {
  const [kind = '', count = ''] = detail.split(': ');
  return Object.hasOwn(t.retired, kind) && /^\d+$/.test(count) ? t.retired[kind as keyof typeof t.retired](Number(count)) : detail;
}

/** `locked BV 7`, `approved guestsPerHost retention`, as the works council's deeds are written down. */
function settingsDone(t: AccessLogMessages, detail: string, list: (items: Iterable<string>) => string): string {
  const { did } = t;
  const [, deed = '', rest = ''] = /^([a-z-]+) (.*)$/s.exec(detail) ?? [];
  const settings = () => list(rest.split(' ').map((name) => t.settings[name as keyof typeof t.settings] ?? name));
  if (deed === 'locked') return did.locked(rest);
  if (deed === 'unlocked') return did.unlocked(rest);
  if (deed === 'approved') return did.approved(settings());
  if (deed === 'declined') return did.declined(settings());
  if (deed === 'taken-back') return did.takenBack(settings());
  return did.other(detail);
}
