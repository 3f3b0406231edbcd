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

function whatWasDone(t: AccessLogMessages, entry: AccessEntry, list: (items: Iterable<string>) => string): string {
  const { what, host, byCustomer, detail } = entry;
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
      return detail === null ? did.lookedUpNobody : did.lookedUp(detail);
    case 'export':
      return byCustomer ? did.exportedOwn : exported(t, entry);
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

/** `vCon signed masked` of one conversation, or the pseudonym of whom everything was about; nothing once they were forgotten. */
function exported({ did, forms, words }: AccessLogMessages, { detail, host }: AccessEntry): string {
  if (detail === null) return did.exportedForgotten;
  const [, form, left] = /^vCon (unsigned|signed|encrypted) (all|masked|none)$/.exec(detail) ?? [];
  if (!form || !left) return did.exported(detail);
  const how = `${forms[form as keyof typeof forms]}, ${words[left as keyof typeof words]}`;
  return host ? did.exportedOneOf(host.name, how) : did.exportedOne(how);
}

/** `impressions: 12`, as the nightly job writes it. */
function whatRetired(t: AccessLogMessages, detail: string): string {
  const [kind = '', count = ''] = detail.split(': ');
  return Object.hasOwn(t.retired, kind) && /^\d+$/.test(count) ? t.retired[kind as keyof typeof t.retired](Number(count)) : detail;
}

/** `locked BV 7`, `approved guestsPerHost retention`, `webhook removed example.org`, as it is written down. */
function settingsDone(t: AccessLogMessages, detail: string, list: (items: Iterable<string>) => string): string {
  const { did } = t;
  const [, deed = '', rest = ''] = /^([a-z-]+) (.*)$/s.exec(detail) ?? [];
  const settings = () => list(rest.split(' ').map((name) => t.settings[name as keyof typeof t.settings] ?? name));
  if (deed === 'locked') return did.locked(rest);
  if (deed === 'unlocked') return did.unlocked(rest);
  if (deed === 'approved') return did.approved(settings());
  if (deed === 'declined') return did.declined(settings());
  if (deed === 'taken-back') return did.takenBack(settings());
  if (deed === 'webhook') return rest.startsWith('removed ') ? did.webhookRemoved(rest.slice('removed '.length)) : did.webhook(rest);
  return did.other(detail);
}
