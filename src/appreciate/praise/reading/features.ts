import { feature, kinds } from './feature.ts';
import { sense } from './senses.ts';
import { end, word, type Tokens } from './tokens.ts';

/** Letters of a word that are looked at; longer ones are compounds or noise. */
const longestWord = 32;
const [shortest, longest] = [3, 5];
const prime = 0x01000193;

/** How far, in tokens, a thanks, a turn ("but") and a denial reach. */
const [thanksReach, turnReach, denialReach, beforeReach] = [12, 16, 3, 6];

/** The most features one token can have, of the word and of its surroundings. */
export const mostOfWord = 1 + (longestWord + 2) * (longest - shortest + 1);
export const mostOfPlace = 40;

/** What a word says alone: itself, and runs of 3 to 5 of its letters, through which misspellings and compounds are understood. */
export function wordFeatures({ letters, start, stop, hash, kind }: Tokens, token: number, into: Int32Array): number {
  into[0] = feature(kinds.unigram, hash[token] as number);
  if (kind[token] !== word) return 1;
  let count = 1;
  const from = (start[token] as number) - 1;
  const to = Math.min((stop[token] as number) + 1, from + longestWord + 2);
  for (let at = from; at < to; at += 1) {
    let run = Math.imul(kinds.letters, 0x7feb352d);
    const limit = Math.min(to, at + longest);
    for (let next = at; next < limit; next += 1) {
      run = Math.imul(run ^ (letters[next] as number), prime);
      if (next - at >= shortest - 1) into[count++] = run ^ (run >>> 15);
    }
  }
  return count;
}

/** Reads the words of a text in their order, and what each says in its place: after "thanks", after "but", after "not". */
export class Places {
  #thanksAt = -1;
  #turnAt = -1;
  #turnedThanks = false;
  #denialAt = -1;
  #ends = 0;
  #thanksEnds = 0;
  #last = 0;
  #lastBut = 0;
  #lastButTwo = 0;

  restart(): void {
    this.#thanksAt = this.#turnAt = this.#denialAt = -1;
    this.#turnedThanks = false;
    this.#ends = this.#thanksEnds = this.#last = this.#lastBut = this.#lastButTwo = 0;
  }

  features({ hash, kind, sense: senses, style }: Tokens, token: number, into: Int32Array): number {
    const own = hash[token] as number;
    let count = 0;
    const before = token > 0 ? (hash[token - 1] as number) : 0x5bd1;
    const farther = token > 1 ? (hash[token - 2] as number) : 0x5bd1;
    into[count++] = feature(kinds.pair, before, own);
    into[count++] = feature(kinds.triple, feature(kinds.pair, farther, before), own);
    into[count++] = feature(kinds.skip, farther, own);
    const what = senses[token] as number;
    if (what !== sense.none && !(what === sense.sentenceEnd && this.#last === what)) {
      into[count++] = feature(kinds.senses, what);
      into[count++] = feature(kinds.senses, this.#last * 32 + what, 1);
      into[count++] = feature(kinds.senses, (this.#lastBut * 32 + this.#last) * 32 + what, 2);
      into[count++] = feature(kinds.senses, ((this.#lastButTwo * 32 + this.#lastBut) * 32 + this.#last) * 32 + what, 3);
      this.#lastButTwo = this.#lastBut;
      this.#lastBut = this.#last;
      this.#last = what;
    }
    if (kind[token] !== word) {
      if (kind[token] === end) this.#ends += 1;
      return count;
    }
    if (this.#thanksAt >= 0 && token - this.#thanksAt <= thanksReach) into[count++] = feature(this.#ends === this.#thanksEnds ? kinds.afterThanks : kinds.nextSentence, own);
    if (this.#turnAt >= 0 && token - this.#turnAt <= turnReach) into[count++] = feature(this.#turnedThanks ? kinds.turnedThanks : kinds.turned, own);
    if (this.#denialAt >= 0 && token - this.#denialAt <= denialReach) into[count++] = feature(kinds.denied, own);
    if (what === sense.thanking) {
      into[count++] = feature(kinds.style, own, style);
      into[count++] = feature(kinds.style, before ^ Math.imul(own, 31), style + 4);
      for (let earlier = Math.max(0, token - beforeReach); earlier < token; earlier += 1) into[count++] = feature(kinds.beforeThanks, hash[earlier] as number);
      if (this.#turnAt >= 0) into[count++] = feature(kinds.turnAt, 3);
      this.#thanksAt = token;
      this.#thanksEnds = this.#ends;
    } else if (what === sense.turning) {
      for (let earlier = Math.max(0, token - 10); earlier < token; earlier += 1) into[count++] = feature(kinds.beforeTurn, hash[earlier] as number);
      this.#turnedThanks = this.#thanksAt >= 0 && token - this.#thanksAt < 30;
      this.#turnAt = token;
      into[count++] = feature(kinds.turnAt, this.#turnedThanks ? 1 + Math.min(3, this.#ends - this.#thanksEnds) * 8 : 0);
    } else if (what === sense.denying) this.#denialAt = token;
    else if (what === sense.ahead && this.#thanksAt >= 0) into[count++] = feature(kinds.ahead, Math.min(3, token - this.#thanksAt));
    return count;
  }
}
