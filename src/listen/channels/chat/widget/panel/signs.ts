import type { Stroke } from '../drawing.ts';

// The few signs of the panel, drawn on squares of 24.
export const arrowDown: Stroke[] = ['line:m6 9 6 6 6-6'];
export const arrowUp: Stroke[] = ['line:M12 19V5m-6.5 6.5L12 5l6.5 6.5'];
export const dots: Stroke[] = ['line dots:M5 12h0m7 0h0m7 0h0'];
export const openDoor: Stroke[] = ['threshold:M7 4h10v17H7z', 'line:M5 21V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16M2.5 21h19', 'leaf:M6 4.4l5.4 2.2v15.2L6 20z'];
