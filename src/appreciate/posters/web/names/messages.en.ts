/** The page's name in the navigation, which is loaded before the page itself. */
export const en = { posters: 'Posters' };
