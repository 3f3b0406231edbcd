import { findAddresses } from '../contact/find-addresses.ts';
import { findPersonalLinks } from '../contact/find-links.ts';
import { findMails } from '../contact/find-mails.ts';
import { findPhones } from '../contact/find-phones.ts';
import type { LabelledKind } from '../labels.ts';
import { findCards } from '../payment/find-cards.ts';
import { findIbans } from '../payment/find-ibans.ts';
import type { Question } from '../question.ts';
import { findPlates } from '../vehicles/find-plates.ts';
import { blanked } from '../span.ts';
import type { Span } from '../span.ts';
import { findBirthDates } from './find-birth-dates.ts';
import { findLongNumbers } from './find-long-numbers.ts';
import { findPasswords } from './find-passwords.ts';
import { findDates, findQuantities } from './find-quantities.ts';
import { findSpokenNumbers } from './find-spoken-numbers.ts';
import { findReferences } from './find-references.ts';

/**
 * Everything that points to a person and is no name, in order of precedence. Each rule reads past what the rules
 * before it have settled; a price may hide in a phone number but not in an order number, so phones are looked for
 * with amounts open.
 */
export function findNumbers(text: string, { forNumber, forBirth }: Question): Span<LabelledKind>[] {
  const contacts = [
    ...findMails(text),
    ...findPersonalLinks(text),
    ...findIbans(text),
    ...findCards(text),
    ...findPasswords(text),
  ];
  const afterContacts = blanked(text, contacts);
  const plates = findPlates(afterContacts);
  const spoken = findSpokenNumbers(afterContacts);
  const open = blanked(afterContacts, [...plates, ...spoken]);
  const dates = findDates(open);
  const births = findBirthDates(open, dates, forBirth);
  const addresses = findAddresses(blanked(open, births));
  const dated = blanked(open, [...births, ...addresses, ...dates]);
  const counted = blanked(dated, findQuantities(dated));
  const references = findReferences(counted);
  const phones = findPhones(blanked(dated, references));
  const longNumbers = findLongNumbers(blanked(counted, [...references, ...phones]), forNumber);
  return [...contacts, ...plates, ...spoken, ...births, ...addresses, ...references, ...phones, ...longNumbers];
}
