/** What files of posters are sealed for. */
export const fileSeal = 'posters.file';
