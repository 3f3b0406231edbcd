/** The drawing of the wing chair on a square of 32 by 32: its ears, and the chair that carries them. */
export const markShape = {
  viewBox: '0 0 32 32',
  ears:
    'M8.3 3.3C4.9 3.5 2.8 6 2.8 9.2c0 3.1 2.2 4.4 2.5 7.1h3z' +
    'M23.7 3.3c3.4.2 5.5 2.7 5.5 5.9 0 3.1-2.2 4.4-2.5 7.1h-3z',
  chair:
    'M10 18V8a6 6 0 0 1 12 0v10z' +
    'M2.5 21a3 3 0 0 1 6-.9h15a3 3 0 0 1 6 .9v5a1.3 1.3 0 0 1-1.3 1.3h-1.5L26.1 30h-2.2l-.6-2.7H8.7L8.1 30H5.9' +
    'l-.6-2.7H3.8A1.3 1.3 0 0 1 2.5 26z',
} as const;
