import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Language } from '#platform/contract/identifiers.ts';

const days = z.int().min(1).max(3650);

/** Days after which content of each kind is deleted for good. */
const Retention = z.strictObject({
  conversations: days,
  accessLog: days,
  impressions: days,
  consentLedger: days,
});

/** IANA name of a time zone, such as `Europe/Berlin`. */
const TimeZone = z.string().max(60).refine(isTimeZone, fieldSentence('must be a time zone such as Europe/Berlin', 'muss eine Zeitzone sein, etwa Europe/Berlin'));

const settings = {
  name: z.string().trim().min(1).max(120),
  language: Language.describe('of texts addressed to nobody in particular'),
  timeZone: TimeZone,
  guestsPerHost: z.int().min(1).max(20),
  asking: z.enum(['automatic', 'by-agent']).describe('who asks customers once a guest sits there'),
};

/** The organisation's settings, and which of them the caller may change. */
export const Organisation = z.object({ ...settings, retention: Retention, can: z.object({ change: z.array(z.string()) }) });
export type Organisation = z.infer<typeof Organisation>;

/** Changed settings; absent ones stay. */
export const OrganisationChange = z.strictObject({ ...settings, retention: Retention.partial() }).partial();
export type OrganisationChange = z.infer<typeof OrganisationChange>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
