/** Name of the collection in the navigation, which is loaded before the page. */
export const en = { mine: 'My thanks' };
