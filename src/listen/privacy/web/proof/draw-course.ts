import type { Proof } from '../../contract/proof.ts';

type Heard = Proof['heard'][number];
type Stretch = Proof['open'][number];

/** A line of the picture: what happened at one number of the conversation, and which lines run through it. */
export interface Station {
  /** Null for what was stated after the conversation was gone. */
  seq: number | null;
  /** When, as far as something of this number tells. */
  at: string | null;
  statements: Proof['statements'];
  opens: Stretch | null;
  closes: boolean;
  /** Guests whose hearing begins here. */
  begins: readonly Heard[];
  /** Guests who heard their last message here, if it is not also their first. */
  ends: readonly Heard[];
  /** Whether the door stood open between the station above, or below, and this one. */
  door: Run;
  /** The same for each guest's hearing, in the order of `guests`. */
  lanes: readonly Run[];
}

/** A line of the picture at one station. */
export interface Run {
  above: boolean;
  below: boolean;
}

/** Everything to be drawn, from top to bottom. */
export interface Course {
  stations: readonly Station[];
  guests: ReadonlyArray<Heard['guest']>;
}

/**
 * Lays a proof out on the numbers of its conversation. A guest's lane is drawn only where the door was open under the grant they
 * heard under, so a lane beside the door would be seen at once by its missing piece.
 */
export function drawCourse(proof: Proof): Course {
  const guests = [...new Map(proof.heard.map(({ guest }) => [guest.id, guest])).values()];
  const numbers = numbersOf(proof);
  const isOpen = (from: number, to: number) => proof.open.some((stretch) => from >= stretch.after && to <= endOf(stretch));
  const hears = (guestId: string, from: number, to: number) =>
    proof.heard.some(
      (heard) => heard.guest.id === guestId && from >= heard.firstSeq && to <= heard.lastSeq && (proof.deleted || isCovered(proof.open, heard, from, to)),
    );
  const stations = numbers.map((seq, index): Station => {
    const above = numbers[index - 1];
    const below = numbers[index + 1] ?? Infinity;
    const opens = proof.open.find(({ after }) => after === seq) ?? null;
    const closes = proof.open.find((stretch) => endOf(stretch) === seq);
    const begins = proof.heard.filter(({ firstSeq }) => firstSeq === seq);
    const ends = proof.heard.filter(({ firstSeq, lastSeq }) => lastSeq === seq && firstSeq !== seq);
    const statements = proof.statements.filter((statement) => statement.kind !== 'erased' && statement.seq === seq);
    return {
      seq,
      at: opens?.from ?? closes?.to ?? statements[0]?.at ?? begins[0]?.from ?? ends[0]?.until ?? null,
      statements,
      opens,
      closes: closes !== undefined,
      begins,
      ends,
      door: { above: above !== undefined && isOpen(above, seq), below: isOpen(seq, below) },
      lanes: guests.map(({ id }) => ({ above: above !== undefined && hears(id, above, seq), below: hears(id, seq, below) })),
    };
  });
  return { stations: [...stations, ...erasures(proof, guests.length)], guests };
}

/** Whether every message lies in a stretch of the grant it was heard under; undefined when that can no longer be said. */
export function isEverythingCovered({ open, heard, deleted }: Proof): boolean | undefined {
  if (heard.length === 0) return true;
  if (deleted) return undefined;
  return heard.every((each) => isCovered(open, each, each.firstSeq, each.firstSeq) && isCovered(open, each, each.lastSeq, each.lastSeq));
}

/** The number of the event that ended a stretch; none while it lasts. */
function endOf({ until }: Stretch): number {
  return until === null ? Infinity : until + 1;
}

function isCovered(open: readonly Stretch[], { grantSeq }: Heard, from: number, to: number): boolean {
  return open.some((stretch) => stretch.grantSeq === grantSeq && from > stretch.after && to < endOf(stretch));
}

function numbersOf({ statements, open, heard }: Proof): number[] {
  const told = statements.filter(({ kind }) => kind !== 'erased').map(({ seq }) => seq);
  const moved = open.flatMap((stretch) => (stretch.until === null ? [stretch.after] : [stretch.after, endOf(stretch)]));
  const met = heard.flatMap(({ firstSeq, lastSeq }) => [firstSeq, lastSeq]);
  return [...new Set([...told, ...moved, ...met])].sort((a, b) => a - b);
}

function erasures({ statements }: Proof, lanes: number): Station[] {
  const none = { above: false, below: false };
  return statements
    .filter(({ kind }) => kind === 'erased')
    .map((statement) => ({
      seq: null,
      at: statement.at,
      statements: [statement],
      opens: null,
      closes: false,
      begins: [],
      ends: [],
      door: none,
      lanes: Array.from({ length: lanes }, () => none),
    }));
}
