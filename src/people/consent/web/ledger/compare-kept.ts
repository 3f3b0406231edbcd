import { client } from '#web/api/client.ts';
import type { Verification } from '../../contract/verification.ts';
import { chainsPerPiece } from '../../contract/kept-list.ts';
import type { KeptFile } from './kept-file.ts';

/**
 * Compares what the reader kept with the ledger as it is: first the lists, which name a chain, then the ledger as a whole with all
 * documents.
 * @param onProgress share of the lists that has been compared, from 0 to 1.
 * @throws UnreadableList when a list is not whole.
 */
export async function compareKept(kept: readonly KeptFile[], onProgress: (share: number) => void): Promise<Verification> {
  const listed = kept.filter(({ hasList }) => hasList);
  const pieces = listed.reduce((sum, { document }) => sum + Math.ceil(document.chains / chainsPerPiece), 0);
  let compared = 0;
  let found: Verification['broken'] = null;
  for (const file of listed) {
    let piece = 0;
    for await (const ends of file.pieces()) {
      const { broken } = await client.consent.compare({ document: file.document, piece, ends });
      found ??= broken;
      piece += 1;
      compared += 1;
      onProgress(compared / pieces);
    }
  }
  const whole = await client.consent.verify({ outside: kept.map(({ document }) => document) });
  return { ...whole, broken: found ?? whole.broken };
}
