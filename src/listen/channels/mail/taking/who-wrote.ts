import type { MailSettings } from '../manifest.ts';
import type { IncomingMail } from '../reading/incoming-mail.ts';

/** Whoever a mail speaks for. */
export interface Writer {
  side: 'house' | 'outside';
  address: string;
  /** Where they want answers. */
  answersTo: string;
}

/**
 * Says who wrote a mail: somebody of the house, by the addresses of the settings, or somebody outside. A contact form writes
 * from the house or from an address that reads nothing, and says whom to answer: it speaks for those.
 */
export function whoWrote({ from, replyTo }: IncomingMail, settings: Pick<MailSettings, 'address' | 'houseAddresses'>): Writer | undefined {
  if (!from) return replyTo && { side: 'outside', address: replyTo.address, answersTo: replyTo.address };
  const isForm = replyTo && (isOfHouse(from.address, settings) || /^(?:no-?reply|noreply|do-?not-?reply|nicht-?antworten|kontaktformular|formular)\b/.test(from.address));
  if (isForm && !isOfHouse(replyTo.address, settings)) return { side: 'outside', address: replyTo.address, answersTo: replyTo.address };
  const side = isOfHouse(from.address, settings) ? 'house' : 'outside';
  return { side, address: from.address, answersTo: replyTo?.address ?? from.address };
}

/** Whether an address belongs to the house: the mailbox itself, or one the settings name. */
export function isOfHouse(address: string, { address: own, houseAddresses }: Pick<MailSettings, 'address' | 'houseAddresses'>): boolean {
  return address === own || houseAddresses.some((each) => (each.startsWith('@') ? address.endsWith(each) : address === each));
}
