import type { Address } from 'postal-mime';

/** Somebody a mail names in its headers. */
export interface Correspondent {
  /** Lower case; local parts that differ by case only do not exist in practice. */
  address: string;
  name: string;
}

/** More are not looked at; a mail to thousands is no conversation. */
const most = 200;

/** Every usable address of one or more header fields, groups opened, each once. */
export function correspondents(entries: readonly Address[] | undefined): Correspondent[] {
  const found = new Map<string, Correspondent>();
  for (const entry of entries ?? []) {
    for (const mailbox of entry.group ?? [entry]) {
      const address = (mailbox.address ?? '').trim().toLowerCase();
      if (found.size >= most) break;
      if (/^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,253}$/.test(address) && !found.has(address)) {
        found.set(address, { address, name: mailbox.name.replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, 120) });
      }
    }
  }
  return [...found.values()];
}
