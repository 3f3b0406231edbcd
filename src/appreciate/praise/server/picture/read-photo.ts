import sharp from 'sharp';
import { Problem } from '#platform/http/problem.ts';
import { praiseProblems } from '../../contract/problems.ts';

/** Pixels of a photograph that are read; more is a bomb, not a card. */
const mostPixels = 60_000_000;
/** Pixels of the longer side of what is kept: sharp on a poster's card, and half a megabyte. */
const longestSide = 2_000;
/** Photographs at the same time on one process; each may take a quarter of a gigabyte while it is read. */
const atOnce = 2;
const longest = 20;

let reading = 0;
const waiting: Array<() => void> = [];

/** A picture that was read and written anew. */
export interface Photo {
  content: Buffer;
  width: number;
  height: number;
}

/**
 * Reads a photograph, turns it upright and writes it anew as JPEG. Nothing else that stood in the file is kept: no place, no
 * device, no time, no preview, no text.
 * @throws Problem `not-a-picture`, `picture-too-large`.
 */
export async function readPhoto(bytes: Buffer): Promise<Photo> {
  await turn();
  try {
    const photo = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1, animated: false });
    const { format } = await photo.metadata();
    if (!['jpeg', 'png', 'webp', 'heif', 'tiff'].includes(format ?? '')) throw new Problem(praiseProblems.noPicture, { field: 'body' });
    const { data, info } = await photo
      .timeout({ seconds: longest })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Problem) throw error;
    const isHuge = /pixel limit|timeout|dimensions|too large/i.test(String((error as Error).message));
    throw new Problem(isHuge ? praiseProblems.hugePicture : praiseProblems.noPicture, { field: 'body', cause: error });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

/** Resolves when it is one's turn; whoever is done hands theirs on. */
async function turn(): Promise<void> {
  if (reading >= atOnce) return new Promise((resolve) => void waiting.push(resolve));
  reading += 1;
}
