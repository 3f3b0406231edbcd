import { invitationOperations } from './invitation-operations.ts';
import { meOperations } from './me-operations.ts';
import { providerOperations } from './provider-operations.ts';
import { sessionOperations } from './session-operations.ts';
import { tokenOperations } from './token-operations.ts';

/** Sign-in, sessions, invitations and API tokens. */
export const accessContract = {
  ...sessionOperations,
  ...meOperations,
  ...tokenOperations,
  ...invitationOperations,
  ...providerOperations,
};
