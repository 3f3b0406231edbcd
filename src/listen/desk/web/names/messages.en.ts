/** Name of the desk in the navigation, which is loaded before the page. */
export const en = { desk: 'Desk' };
