import { fold } from '../fold.ts';
import { words } from '../words.ts';
import type { HealthLexicon } from './health-lexicon.ts';

const STATE_REACH = 5;
const LONGEST_DIAGNOSIS = 5;
const LONGEST_COMPOUND = 48;

/** A word as the readers see it: folded, with the number of the sentence and the clause it stands in. */
export type ReadWord = { folded: string; sentence: number; clause: number };

/** Prepares a lexicon and returns the function that marks, in a text's words, those about health. */
export function healthReader(lexicon: HealthLexicon): (read: readonly ReadWord[], marked: Uint8Array) => void {
  const always = phraseBook(lexicon.always, lexicon.inflections);
  const ofPersons = phraseBook(lexicon.ofPersons, lexicon.inflections);
  const states = phraseBook(lexicon.states, lexicon.inflections);
  const idioms = phraseBook(lexicon.idioms, []);
  const graded = phraseBook(lexicon.graded, lexicon.inflections);
  const diagnosisAfter = phraseBook(lexicon.diagnosisAfter, []);
  const between = lexicon.diagnosisBetween.map(([from, to]) => ({ from: foldedWords(from), to: fold(to) }));
  const persons = foldedSet(lexicon.persons);
  const subjects = foldedSet(lexicon.subjects);
  const being = foldedSet(lexicon.being);
  const subjectAndBeing = foldedSet(lexicon.subjectAndBeing);
  const clauseEnds = foldedSet(lexicon.clauseEnds);
  const compound = compoundTest(lexicon);

  return (read, marked) => {
    const personal = new Set(read.filter((word) => persons.has(word.folded)).map((word) => word.sentence));
    for (let i = 0; i < read.length; ) {
      const idiom = idioms(read, i);
      if (idiom > 0) {
        i += idiom;
        continue;
      }
      const length = Math.max(
        always(read, i),
        compound(read[i]?.folded ?? '') ? 1 : 0,
        personal.has(read[i]?.sentence ?? -1) ? ofPersons(read, i) : 0,
        isStateOfPerson(read, i) ? 1 : 0,
      );
      mark(marked, i, length);
      if (graded(read, i) > 0 && length > 0) markGrade(read, marked, i + length);
      markDiagnosisAfter(read, marked, i);
      markDiagnosisBetween(read, marked, i);
      i += Math.max(1, length);
    }
  };

  function isStateOfPerson(read: readonly ReadWord[], i: number): boolean {
    if (states(read, i) !== 1) return false;
    const near = read
      .slice(Math.max(0, i - STATE_REACH), i + STATE_REACH + 1)
      .filter((word) => word.clause === read[i]?.clause)
      .map((word) => word.folded);
    const said = near.some((word) => subjects.has(word)) && near.some((word) => being.has(word));
    return said || near.some((word) => subjectAndBeing.has(word));
  }

  function markDiagnosisAfter(read: readonly ReadWord[], marked: Uint8Array, i: number): void {
    const from = i + diagnosisAfter(read, i);
    if (from === i) return;
    const said = read.slice(from, from + LONGEST_DIAGNOSIS);
    const end = said.findIndex((word) => word.clause !== read[i]?.clause || clauseEnds.has(word.folded));
    mark(marked, from, end < 0 ? said.length : end);
  }

  function markDiagnosisBetween(read: readonly ReadWord[], marked: Uint8Array, i: number): void {
    for (const { from, to } of between) {
      if (!startsWith(read, i, from)) continue;
      const first = i + from.length;
      const length = read.slice(first, first + LONGEST_DIAGNOSIS).findIndex((word) => word.folded === to);
      if (length > 0 && read[first + length]?.clause === read[i]?.clause) mark(marked, first, length);
    }
  }
}

/** The grade of a condition: `Pflegegrad 3`, `Behinderung von 50`. */
function markGrade(read: readonly ReadWord[], marked: Uint8Array, i: number): void {
  const at = read[i]?.folded === 'von' ? i + 1 : i;
  if (/^\d{1,3}$/u.test(read[at]?.folded ?? '')) mark(marked, i, at - i + 1);
}

function mark(marked: Uint8Array, from: number, length: number): void {
  marked.fill(1, from, from + length);
}

/** Returns how many words, from one on, are the longest listed phrase standing there; 0 if none does. */
function phraseBook(
  list: readonly string[],
  inflections: readonly string[],
): (read: readonly ReadWord[], i: number) => number {
  const byFirst = new Map<string, string[][]>();
  for (const entry of list) {
    const phrase = foldedWords(entry);
    const forms = phrase.length === 1 ? inflected(phrase[0] ?? '', inflections) : [phrase[0] ?? ''];
    for (const form of forms) byFirst.set(form, [...(byFirst.get(form) ?? []), phrase]);
  }
  return (read, i) => {
    const phrases = byFirst.get(read[i]?.folded ?? '');
    if (!phrases) return 0;
    const standing = phrases.filter((phrase) => phrase.length === 1 || startsWith(read, i, phrase));
    return Math.max(0, ...standing.map((phrase) => phrase.length));
  };
}

/**
 * Adjectives and nouns alike: `depressiv` also as `depressiver`, `allergie` as `allergien`, `antibiotikum` as
 * `antibiotikums`.
 */
function inflected(base: string, inflections: readonly string[]): string[] {
  return [base, ...inflections.map((ending) => base + fold(ending))];
}

function startsWith(read: readonly ReadWord[], i: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => read[i + k]?.folded === word && read[i + k]?.sentence === read[i]?.sentence);
}

function compoundTest({ heads, notHeads, medicalEndings, inflections }: HealthLexicon): (folded: string) => boolean {
  const ending = `(?:${inflections.map(fold).join('|')})?$`;
  const ends = (list: readonly string[], before: string): RegExp =>
    new RegExp(list.length === 0 ? '(?!)' : `^.{${before}}(?:${list.map(fold).join('|')})${ending}`, 'u');
  const compound = ends(heads, '3,');
  const medical = ends(medicalEndings, '3,');
  const exception = ends(notHeads, '0,');
  return (folded) =>
    folded.length <= LONGEST_COMPOUND && (compound.test(folded) || medical.test(folded)) && !exception.test(folded);
}

function foldedWords(entry: string): string[] {
  return words(entry).map((word) => fold(word.text));
}

function foldedSet(list: readonly string[]): Set<string> {
  return new Set(list.map(fold));
}
