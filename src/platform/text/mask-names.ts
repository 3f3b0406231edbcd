import type { Language } from './guess-language.ts';
import { mask } from './mask.ts';
import { nameKey, nameWords } from './names/name-words.ts';
import type { Stretch } from './span.ts';
import type { Style } from './wording.ts';

/** Masks these names, by their words and however they are spelled, and nothing else: what `keep` had let stand goes. */
export function maskNames(text: string, names: readonly string[], { lang, style }: { lang: Language; style: Style }): string {
  const wanted = new Set(names.flatMap((name) => nameWords(name).map(({ folded }) => nameKey(folded))));
  const mentions: Stretch[] = [];
  for (const { start, end, folded } of nameWords(text)) {
    if (!wanted.has(nameKey(folded))) continue;
    const last = mentions.at(-1);
    // First name and surname are one person.
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else mentions.push({ start, end });
  }
  if (mentions.length === 0) return text;
  const leave = [...mentions, { start: text.length, end: text.length }].map(({ start }, index) => ({ start: mentions[index - 1]?.end ?? 0, end: start }));
  return mask(text, { lang, style, also: mentions.map((stretch) => ({ kind: 'name', ...stretch })), leave: leave.filter(({ start, end }) => start < end) }).text;
}
