/** What the themes are called where somebody chooses one. */
export const en = {
  themes: {
    collage: { label: 'Collage', detail: 'Free, in many sizes' },
    heart: { label: 'Heart', detail: 'All voices in one shape' },
    mosaic: { label: 'Mosaic', detail: 'Close together, straight' },
    letters: { label: 'Letters', detail: 'The voices spell a name' },
  },
  letters: 'Letters',
  lettersSentence: 'Short works best. Left empty, the name of the organisation.',
};
