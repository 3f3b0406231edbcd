/** Below this many people a figure is not told, only that it is smaller: a small group would give away who is in it. */
export const foldedBelow = 5;
