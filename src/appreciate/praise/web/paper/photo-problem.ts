import type { Translation } from '#platform/i18n/translation.ts';
import { photoLimit } from '../../contract/limits.ts';
import { photoMediaTypes } from '../../contract/photo-media-types.ts';
import type { en } from '../messages.en.ts';

/** Why a file cannot be taken as a photograph, in a sentence for the form; undefined if it can, as far as can be seen from outside. */
export function photoProblem({ size, type }: Pick<File, 'size' | 'type'>, t: Translation<typeof en>['paper']): string | undefined {
  if (!photoMediaTypes.some((each) => each === type)) return t.photoNone;
  return size > photoLimit ? t.photoHuge(String(Math.ceil(size / 1_048_576))) : undefined;
}
