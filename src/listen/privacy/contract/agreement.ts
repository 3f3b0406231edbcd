import { z } from 'zod';
import { OrganisationChange } from '#people/organisation/contract/organisation.ts';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** The works agreement under which settings are locked. */
export const Agreement = z.object({ agreementId: z.string(), locked: z.boolean(), since: Moment, setBy: z.string() });
export type Agreement = z.infer<typeof Agreement>;

/** Settings that touch people: who sits where, when customers are asked, how long things are kept. */
export const SettingsChange = OrganisationChange.pick({ guestsPerHost: true, asking: true, retention: true }).refine(
  (change) => Object.keys(change).length > 0,
  fieldSentence('must change something', 'muss etwas ändern'),
);

/** A change that waits for a second pair of eyes. */
export const Proposal = z.object({
  id: Id,
  change: OrganisationChange.pick({ guestsPerHost: true, asking: true, retention: true }),
  proposedBy: z.object({ id: Id, name: z.string() }),
  proposedAt: Moment,
  state: z.enum(['open', 'approved', 'declined', 'taken-back']),
  can: z.object({ approve: z.boolean(), decline: z.boolean(), takeBack: z.boolean() }),
});
export type Proposal = z.infer<typeof Proposal>;
