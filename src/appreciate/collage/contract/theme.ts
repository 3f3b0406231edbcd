/** How voices can be set: freely, as a heart, close together, or in the letters of a name. */
export const themeNames = ['collage', 'heart', 'mosaic', 'letters'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What a sheet looks like as a whole; `letters` fills the letters of a name, most often the organisation's. */
export type Theme = Exclude<ThemeName, 'letters'> | { letters: string };
