/** Name of the start page in the navigation, which is loaded before the page itself. */
export const en = { today: 'Today' };
