import { z } from 'zod';

/** A mail address, kept in lower case so that the same mailbox is the same person. */
export const MailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('must be a mail address such as name@example.org'));
