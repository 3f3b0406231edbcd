/** Thanks shown to a unit that had a part in them. */
export const shownForUnit = 2;
