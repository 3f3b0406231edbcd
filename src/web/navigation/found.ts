import type { Destination } from './destination.ts';

/** The pages whose name, in either language, contains these words; case and accents do not matter. */
export function found(pages: readonly Destination[], words: string): Destination[] {
  const wanted = plain(words.trim());
  return pages.filter(({ label }) => plain(label.de).includes(wanted) || plain(label.en).includes(wanted));
}

/** `Müller` → `muller`: what is left of a text without case and accents (Unicode NFD). */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
