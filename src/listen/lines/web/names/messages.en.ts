/** Name of the page about lines in the navigation, which is loaded before the page itself. */
export const en = { lines: 'Lines' };
