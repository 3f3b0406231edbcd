/** Name of the drives in the navigation, which is loaded before the page. */
export const en = { drives: 'Collection drives' };
