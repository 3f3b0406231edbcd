/** Name of the catalogue in the navigation, which is loaded before the page. */
export const en = { catalogue: 'Catalogue' };
