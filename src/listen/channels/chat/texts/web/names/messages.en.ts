/** Names of the pages in the navigation; loaded at once, the other words with their page. */
export const en = { websites: 'Chat on websites' };
