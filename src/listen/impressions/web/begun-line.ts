/** A line that was begun and not saved: its author's own words, and the moment they belong to. */
export interface BegunLine {
  line: string;
  moment: { handle: string; turnKey: string } | undefined;
}

interface Kept extends BegunLine {
  personId: string;
  visitId: string;
}

const name = 'begun-line';

/**
 * What somebody had begun to write in a visit before the page was loaded anew, or the visit ended meanwhile. It lives in the storage of
 * this tab, and nobody else who signs in there is shown it.
 */
export function begunLine(personId: string, visitId: string): BegunLine | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Kept | null;
    return kept?.personId === personId && kept.visitId === visitId ? { line: kept.line, moment: kept.moment } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the line that is being written, or forgets it once nothing is left of it. */
export function keepBegunLine(personId: string, visitId: string, { line, moment }: BegunLine): void {
  try {
    if (line.trim() === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify({ personId, visitId, line, moment } satisfies Kept));
  } catch {
    // Storage is forbidden or full: the line then lasts as long as the page.
  }
}
