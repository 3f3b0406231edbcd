import type { Role } from '#platform/contract/audience.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { IconName } from './icons.ts';

/** The product's sentence; the rooms of those who run the house; and what is everybody's own: today, the account. */
export const floors = ['listen', 'understand', 'act', 'appreciate', 'house', 'own'] as const;
export type Floor = (typeof floors)[number];

/** A page one can go to from everywhere. A feature exports its own beside its routes. */
export interface Destination {
  floor: Floor;
  /** Path without parameters. */
  to: string;
  /** Where the addresses of further pages begin that belong to this one, for instance `/visits`. */
  covers?: readonly string[];
  /** Name in both languages, from the feature's messages. */
  label: Readonly<Record<Locale, string>>;
  icon: IconName;
  /** Whom it is shown to: one of these roles; everybody who is signed in without it. */
  roles?: readonly Role[];
  /** The letter that leads there after `g`; unlike all others. */
  key?: string;
}
