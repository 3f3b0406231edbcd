import { z } from 'zod';

/** How far one folder was read. UIDs only grow while the folder's `uidValidity` stays the same (RFC 9051, 2.3.1.1). */
export const Cursor = z.object({
  uidValidity: z.string(),
  /** The last UID that was dealt with. */
  uid: z.number().int().nonnegative(),
  /** Times the mail after it failed in a way nobody expected. */
  failures: z.number().int().nonnegative().default(0),
  /** Mails that came before this moment are not the product's; it was connected then. */
  since: z.iso.datetime(),
});
export type Cursor = z.output<typeof Cursor>;
