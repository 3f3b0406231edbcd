import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { moods } from '#appreciate/praise/contract/moods.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { month } from './period.ts';
import { posterWords } from './poster-words.ts';

/** Headings of the text version, from the largest to the smallest: mood, month, and the voices of it, newest first. */
export interface TextSection {
  mood: HungPraise['mood'];
  months: Array<{ month: string; voices: Array<Pick<HungPraise, 'id' | 'text' | 'language' | 'channel' | 'agent'>> }>;
}

/** What hangs, in the order in which it is read aloud. */
export function sectionsOf(praises: readonly HungPraise[], language: 'de' | 'en'): TextSection[] {
  return moods.flatMap((mood) => {
    const here = praises.filter((praise) => praise.mood === mood).sort((a, b) => b.at.localeCompare(a.at));
    const months = Map.groupBy(here, ({ at }) => month(at, language));
    return here.length === 0 ? [] : [{ mood, months: [...months].map(([name, voices]) => ({ month: name, voices })) }];
  });
}

/** The voices as plain text with underlined headings, for screen readers, braille displays and mails. */
export function textVersion(praises: readonly HungPraise[], { title, organisation, language }: { title: string; organisation: string; language: 'de' | 'en' }): string {
  const t = posterWords(language);
  const { moods: names, channels, to } = praiseWords(language);
  const sections = sectionsOf(praises, language).flatMap(({ mood, months }) => [
    heading(capital(names[mood], language), '-'),
    ...months.flatMap(({ month, voices }) => [month, ...voices.map(({ text, channel, agent }) => `${t.said(oneLine(text))}\n(${[channels[channel], ...(agent === undefined ? [] : [to(agent)])].join(', ')})`)]),
  ]);
  return `${[heading(title || t.thanks, '='), `${t.by(organisation)}. ${t.voices(praises.length)}.`, ...sections].join('\n\n')}\n`;
}

function heading(words: string, line: string): string {
  return `${words}\n${line.repeat([...words].length)}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function capital(word: string, language: string): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
