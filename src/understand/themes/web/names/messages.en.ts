/** Name of the themes in the navigation. */
export const en = { themes: 'Themes' };
