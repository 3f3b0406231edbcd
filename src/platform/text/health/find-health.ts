import { fold } from '../fold.ts';
import type { Span } from '../span.ts';
import { words } from '../words.ts';
import type { Word } from '../words.ts';
import { germanHealth } from './health-lexicon.de.ts';
import { englishHealth } from './health-lexicon.en.ts';
import { healthReader } from './health-reader.ts';
import type { ReadWord } from './health-reader.ts';
import { findInsuranceNumbers } from './insurance-number.ts';

const readers = [healthReader(germanHealth), healthReader(englishHealth)];
const SENTENCE_END = /[.!?;\n\0]/u;
/** Folded, "I'll" would read as "ill". */
const CONTRACTED_WILL = /['’‘ʼ]ll$/iu;
const CLAUSE_END = /[,:()–—]/u;

/**
 * Words about somebody's health: diagnoses, medicines, pregnancy, disability, health insurance numbers. German and
 * English are both read, whatever the language of the text. Words that speak of things as well as of people ("sick",
 * "Fieber", "blind") count only where the sentence speaks of a person.
 */
export function findHealth(text: string): Span<'health'>[] {
  const inText = words(text);
  const read = readWords(text, inText);
  const marked = new Uint8Array(read.length);
  for (const reader of readers) reader(read, marked);
  return [...findInsuranceNumbers(text), ...joined(text, inText, marked)];
}

function readWords(text: string, inText: readonly Word[]): ReadWord[] {
  let sentence = 0;
  let clause = 0;
  let from = 0;
  return inText.map((word) => {
    const between = text.slice(from, word.start);
    if (SENTENCE_END.test(between)) sentence++;
    if (SENTENCE_END.test(between) || CLAUSE_END.test(between)) clause++;
    from = word.end;
    return { folded: fold(word.text.replace(CONTRACTED_WILL, 'will')), sentence, clause };
  });
}

/** Marked words with only spaces between them are one span. */
function joined(text: string, inText: readonly Word[], marked: Uint8Array): Span<'health'>[] {
  const spans: Span<'health'>[] = [];
  inText.forEach((word, i) => {
    if (!marked[i]) return;
    const last = spans.at(-1);
    if (last && marked[i - 1] && text.slice(last.end, word.start).trim() === '') last.end = word.end;
    else spans.push({ kind: 'health', start: word.start, end: word.end });
  });
  return spans;
}
