/** Name of the account page in the navigation, which is loaded before the page itself. */
export const en = { account: 'My account' };
