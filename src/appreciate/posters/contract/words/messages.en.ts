import { plural } from '#platform/i18n/plural.ts';

/** What a poster says itself, in print and to screen readers. */
export const en = {
  thanks: 'Thank you',
  voices: (n: number) => plural('en', n, { one: 'One voice', other: `${n} voices` }),
  invented: 'invented voices of a demo',
  between: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  said: (text: string) => `“${text}”`,
  themes: {
    collage: 'as speech bubbles, cards and lines of type in many sizes',
    heart: 'in the shape of a heart',
    mosaic: 'close together like a mosaic',
    letters: (name: string) => `in the letters of “${name}”`,
  },
  described: (title: string, count: string, shape: string, moods: string) => `Poster “${title}”: ${count} of customers, set ${shape}. They are ${moods}.`,
  moodCount: (mood: string, n: number) => `${mood} (${n})`,
  by: (organisation: string) => `Collected by ${organisation}`,
};
