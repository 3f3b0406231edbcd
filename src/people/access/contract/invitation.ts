import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Role } from '#platform/contract/audience.ts';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';

/** An open invitation, as those see it who may invite. */
export const Invitation = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  unitId: Id.nullable(),
  superiorId: Id.nullable(),
  invitedBy: z.object({ id: Id, name: z.string() }),
  renewsSignIn: z.boolean().describe('true when the person works here already and gets a new way to sign in'),
  createdAt: Moment,
  expiresAt: Moment,
  can: z.object({ revoke: z.boolean() }),
});
export type Invitation = z.infer<typeof Invitation>;

/** The key of an invitation as it stands behind the # of its link, where no server and no log sees it. */
export const InvitationKey = z.string().regex(/^inv_[\w-]{43}$/, fieldSentence('is not the key of an invitation', 'ist kein Schlüssel einer Einladung'));

/** What the invited person sees before deciding. */
export const InvitationView = z.object({
  organisation: z.string(),
  name: z.string(),
  email: z.string(),
  language: Language,
  expiresAt: Moment,
  renewsSignIn: z.boolean(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** A new invitation with its key, which is shown this once. */
export const NewInvitation = Invitation.extend({ key: InvitationKey, link: z.string().describe('address to send, with the key behind the #') });
export type NewInvitation = z.infer<typeof NewInvitation>;
