import emoji from '@fontsource/noto-emoji/unicode.json';
import arabic from '@fontsource/noto-naskh-arabic/unicode.json';
import hebrew from '@fontsource/noto-serif-hebrew/unicode.json';
import sans from '@fontsource/inter/unicode.json';
import serif from '@fontsource/source-serif-4/unicode.json';
import { typefaces } from '#appreciate/collage/contract/typefaces.ts';

/** Addresses of the very files the type was measured with, by their names. */
const files = import.meta.glob<string>(
  [
    '../../../../../../node_modules/@fontsource/source-serif-4/files/*-{400,600}-normal.woff2',
    '../../../../../../node_modules/@fontsource/inter/files/*-500-normal.woff2',
    '../../../../../../node_modules/@fontsource/{noto-serif-hebrew,noto-naskh-arabic,noto-emoji}/files/*-{hebrew,arabic,emoji}-400-normal.woff2',
  ],
  { query: '?url', import: 'default', eager: true },
);

/** Which letters are in which file of a family; the browser fetches only those that are used. */
const ranges: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'source-serif-4': serif,
  inter: sans,
  'noto-serif-hebrew': hebrew,
  'noto-naskh-arabic': arabic,
  'noto-emoji': emoji,
};

/** The faces of type, under names of the painter's own, so that they never get mixed up with those of a page. */
export function paintersFaces(): FontFace[] {
  return Object.entries(typefaces).flatMap(([name, { weight, files: wanted }]) =>
    wanted.flatMap((file) => {
      const [, family = '', set = ''] = /@fontsource\/([^/]+)\/files\/\1-(.+)-\d+-normal\.woff$/.exec(file) ?? [];
      const address = Object.entries(files).find(([path]) => path.endsWith(`${file}2`))?.[1];
      const range = ranges[family]?.[set];
      if (!address) return [];
      return [new FontFace(familyOf(name), `url("${address}") format("woff2")`, { weight: String(weight), unicodeRange: range ?? 'U+0-10FFFF' })];
    }),
  );
}

/** What the painter calls a face of type. */
export function familyOf(face: string): string {
  return `painted-${face}`;
}
