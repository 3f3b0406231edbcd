/** Name of the search in the navigation. */
export const en = { search: 'Search' };
