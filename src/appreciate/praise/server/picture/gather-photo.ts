import type { Readable } from 'node:stream';
import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import { photoLimit } from '../../contract/limits.ts';
import { praiseProblems } from '../../contract/problems.ts';

/** Milliseconds a photograph may take to arrive: 20 MB over a poor mobile network. */
const patience = 180_000;
/** Bytes of photographs a process holds at a time: ten of the largest, or fifty as telephones take them. */
const mostHeld = 200 * 1_048_576;

let held = 0;

/** A photograph as it arrived. It counts until it is disposed. */
export interface GatheredPhoto extends Disposable {
  bytes: Buffer;
}

/**
 * Gathers a photograph as it arrives, no more of it than one may have, and no more of all together than a process can hold.
 * @throws Problem `picture-too-large`, `too-many-requests`.
 */
export async function gatherPhoto(body: AsyncIterable<Uint8Array>): Promise<GatheredPhoto> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const release = () => void (held -= size);
  // Whoever dawdles is cut off: there is nobody left to answer.
  const dawdling = setTimeout(() => 'destroy' in body && (body as Readable).destroy(), patience);
  try {
    for await (const piece of body) {
      size += piece.length;
      held += piece.length;
      if (size > photoLimit) throw new Problem(praiseProblems.hugePicture, { field: 'body' });
      if (held > mostHeld) throw new Problem(problems.tooMany);
      pieces.push(piece);
    }
  } catch (error) {
    release();
    throw error;
  } finally {
    clearTimeout(dawdling);
  }
  return { bytes: Buffer.concat(pieces), [Symbol.dispose]: release };
}
