/** Names of the house's own pages in the navigation, which is loaded before the pages themselves. */
export const en = { people: 'People', organisation: 'Organisation' };
