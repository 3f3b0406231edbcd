import { drawing } from '../drawing.ts';

/** The few signs of the panel, drawn on squares of 24. */
export const pictures = {
  minimise: () => drawing(24, 'line:m6 9 6 6 6-6'),
  menu: () => drawing(24, 'dot:M5 10.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2m7 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2m7 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2'),
  send: () => drawing(24, 'line:M12 19V5m-6.5 6.5L12 5l6.5 6.5'),
  below: () => drawing(24, 'line:M12 5v14m-6.5-6.5L12 19l6.5-6.5'),
  openDoor: () =>
    drawing(24, 'threshold:M7 4h10v17H7z', 'line:M5 21V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16M2.5 21h19', 'leaf:M6 4.4l5.4 2.2v15.2L6 20z'),
};
