import { confirmed, filledIn, introduced, mentioned, presented, related, titled } from './cued-names.ts';
import type { NameRule } from './found-name.ts';
import { greeted, signed, signedOff } from './letter-names.ts';
import { acting, firstNamed, particled, surnamed } from './plain-names.ts';

/** The rules that find names, the most certain first: what one has found the next ones leave alone. */
export const nameRules: readonly NameRule[] = [
  titled,
  introduced,
  filledIn,
  presented,
  mentioned,
  confirmed,
  greeted,
  signed,
  signedOff,
  related,
  particled,
  firstNamed,
  surnamed,
  acting,
];
