import { editDistance } from './edit-distance.ts';

/** A word of the lexicon that has to do with a word of the question. */
export interface Candidate {
  /** Place of the word in the question, from 1. */
  place: number;
  how: 'same' | 'similar' | 'longer';
  /** Small letters without accents. */
  word: string;
  /** As somebody wrote it. */
  written: string;
  /** In how many impressions it stands, about. */
  entries: number;
}

/** A word of the question and what it is searched as. */
export interface Place {
  written: string;
  /** The word itself first, or what it was probably meant to be. */
  as: string[];
  /** Nobody ever wrote it like this. */
  corrected: boolean;
}

const mostSimilar = 5;

/**
 * Chooses what each word of a question is searched as: itself where somebody wrote it before, with the words the last one may be
 * the beginning of; else the words fewest typing errors away. A word with no likeness stays, and finds nothing.
 */
export function chooseWords(question: readonly string[], candidates: readonly Candidate[]): Place[] {
  return question.map((written, index) => {
    const here = candidates.filter((candidate) => candidate.place === index + 1);
    const longer = here.filter(({ how }) => how === 'longer').map((candidate) => candidate.written);
    if (here.some(({ how }) => how === 'same') || !here.some(({ how }) => how === 'similar')) {
      return { written, as: [written, ...longer], corrected: false };
    }
    if (longer.length > 0) return { written, as: longer, corrected: false };
    const meant = nearest(written, here);
    return meant.length > 0 ? { written, as: meant, corrected: true } : { written, as: [written], corrected: false };
  });
}

function nearest(written: string, candidates: readonly Candidate[]): string[] {
  const plain = plainForm(written);
  const most = plain.length < 4 ? 0 : plain.length < 6 ? 1 : 2;
  const near = candidates
    .map(({ word, written: as, entries }) => ({ as, entries, errors: editDistance(plain, word, most) }))
    .filter(({ errors }) => errors <= most)
    .sort((a, b) => a.errors - b.errors || b.entries - a.entries);
  return near.filter(({ errors }) => errors === near[0]?.errors).slice(0, mostSimilar).map(({ as }) => as);
}

/** As the lexicon writes it: small letters without accents. */
function plainForm(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}
