/** The pages' names in the navigation, which is loaded before the pages themselves. */
export const en = { wall: 'Wall', screens: 'Screens' };
