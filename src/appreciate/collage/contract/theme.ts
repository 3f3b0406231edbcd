/** What a sheet looks like as a whole; `letters` fills the letters of a name, most often the organisation's. */
export type Theme = 'collage' | 'heart' | 'mosaic' | { letters: string };
