import type { Stretch } from '../../contract/found-thanks.ts';

/** A piece of a text in which everything is treated alike. */
export interface PieceOfText extends Stretch {
  isChosen: boolean;
  isHidden: boolean;
}

/** Cuts a text where something begins or ends to be chosen or hidden; together the pieces are the text. */
export function inPieces(text: string, chosen: Stretch, hidden: readonly Stretch[]): PieceOfText[] {
  const within = (at: number) => Math.min(Math.max(at, 0), text.length);
  const cuts = [...new Set([0, text.length, ...[chosen, ...hidden].flatMap(({ start, end }) => [within(start), within(end)])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { start, end, isChosen: covers(chosen, start), isHidden: hidden.some((each) => covers(each, start)) };
  });
}

function covers({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end;
}
