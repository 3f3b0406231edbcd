/** Names of the guest's pages in the navigation, which is loaded before the pages themselves. */
export const en = { chairs: 'Sit down' };
