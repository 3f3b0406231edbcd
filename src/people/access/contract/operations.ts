/** Sign-in, sessions, invitations and API tokens. */
export const accessContract = {};
