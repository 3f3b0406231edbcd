import type { Role } from '#platform/contract/audience.ts';
import type { Locale } from '#platform/i18n/locale.ts';

/** Who sits in front of this browser. */
export interface Me {
  id: string;
  name: string;
  roles: readonly Role[];
  language: Locale;
}

/** What this browser may see: an empty house with its two doors, the sign-in page, or the pages of a person. */
export type Session = { kind: 'empty' } | { kind: 'stranger' } | { kind: 'employee'; me: Me };
