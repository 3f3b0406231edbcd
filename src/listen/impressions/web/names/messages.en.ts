/** Names of the guest's pages about impressions in the navigation, which is loaded before the pages themselves. */
export const en = { mine: 'My impressions' };
