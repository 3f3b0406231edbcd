import { end, mixed, word, type Tokens } from './tokens.ts';
import { sense } from './senses.ts';

/** Letters of a word that are looked at; longer ones are compounds or noise. */
const longestWord = 32;
const [shortest, longest] = [3, 5];
const prime = 0x01000193;

/** How far, in tokens, a thanks, a turn ("but") and a denial reach. */
const [thanksReach, turnReach, denialReach, beforeReach] = [12, 16, 3, 6];

/** Kinds of features, so that the same words mean another thing in another place. */
const seed = { unigram: 1, letters: 2, pair: 3, triple: 4, skip: 5, afterThanks: 6, nextSentence: 7, beforeThanks: 8, turned: 9, turnedThanks: 10, beforeTurn: 11, denied: 12, turnAt: 13, shape: 14, first: 15, last: 16, ahead: 17, senses: 18, balance: 19, style: 20 } as const;

/** The most features one token can have, of the word and of its surroundings. */
export const mostOfWord = 1 + (longestWord + 2) * (longest - shortest + 1);
export const mostOfPlace = 40;
export const mostOfWindow = 24;

function feature(kind: number, one: number, two = 0): number {
  const mix = Math.imul(one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(kind, 0x7feb352d), 0x846ca68b);
  return mixed(mix);
}

/** What a word says alone: itself, and runs of 3 to 5 of its letters, through which misspellings and compounds are understood. */
export function wordFeatures({ letters, start, stop, hash, kind }: Tokens, token: number, into: Int32Array): number {
  into[0] = feature(seed.unigram, hash[token] as number);
  if (kind[token] !== word) return 1;
  let count = 1;
  const from = (start[token] as number) - 1;
  const to = Math.min((stop[token] as number) + 1, from + longestWord + 2);
  for (let at = from; at < to; at += 1) {
    let run = Math.imul(seed.letters, 0x7feb352d);
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
    into[count++] = feature(seed.pair, before, own);
    into[count++] = feature(seed.triple, feature(seed.pair, farther, before), own);
    into[count++] = feature(seed.skip, farther, own);
    const what = senses[token] as number;
    if (what !== sense.none && !(what === sense.sentenceEnd && this.#last === what)) {
      into[count++] = feature(seed.senses, what);
      into[count++] = feature(seed.senses, this.#last * 32 + what, 1);
      into[count++] = feature(seed.senses, (this.#lastBut * 32 + this.#last) * 32 + what, 2);
      into[count++] = feature(seed.senses, ((this.#lastButTwo * 32 + this.#lastBut) * 32 + this.#last) * 32 + what, 3);
      this.#lastButTwo = this.#lastBut;
      this.#lastBut = this.#last;
      this.#last = what;
    }
    if (kind[token] !== word) {
      if (kind[token] === end) this.#ends += 1;
      return count;
    }
    if (this.#thanksAt >= 0 && token - this.#thanksAt <= thanksReach) into[count++] = feature(this.#ends === this.#thanksEnds ? seed.afterThanks : seed.nextSentence, own);
    if (this.#turnAt >= 0 && token - this.#turnAt <= turnReach) into[count++] = feature(this.#turnedThanks ? seed.turnedThanks : seed.turned, own);
    if (this.#denialAt >= 0 && token - this.#denialAt <= denialReach) into[count++] = feature(seed.denied, own);
    if (what === sense.thanking) {
      into[count++] = feature(seed.style, own, style);
      into[count++] = feature(seed.style, before ^ Math.imul(own, 31), style + 4);
      for (let earlier = Math.max(0, token - beforeReach); earlier < token; earlier += 1) into[count++] = feature(seed.beforeThanks, hash[earlier] as number);
      if (this.#turnAt >= 0) into[count++] = feature(seed.turnAt, 3);
      this.#thanksAt = token;
      this.#thanksEnds = this.#ends;
    } else if (what === sense.turning) {
      for (let earlier = Math.max(0, token - 10); earlier < token; earlier += 1) into[count++] = feature(seed.beforeTurn, hash[earlier] as number);
      this.#turnedThanks = this.#thanksAt >= 0 && token - this.#thanksAt < 30;
      this.#turnAt = token;
      into[count++] = feature(seed.turnAt, this.#turnedThanks ? 1 + Math.min(3, this.#ends - this.#thanksEnds) * 8 : 0);
    } else if (what === sense.denying) this.#denialAt = token;
    else if (what === sense.ahead && this.#thanksAt >= 0) into[count++] = feature(seed.ahead, Math.min(3, token - this.#thanksAt));
    return count;
  }
}

/** What a stretch of tokens says as a whole: its length, how it begins and closes, where in it thanks stands. */
export function windowFeatures({ hash, kind, sense: senses, style }: Tokens, from: number, to: number, into: Int32Array): number {
  let [words, thanks, firstThanks, lastThanks, questions, ends, warm, cold, helping, against] = [0, 0, -1, -1, 0, 0, 0, 0, 0, 0];
  for (let token = from; token < to; token += 1) {
    const what = senses[token] as number;
    if (what === sense.warm) warm += 1;
    else if (what === sense.cold) cold += 1;
    else if (what === sense.helping) helping += 1;
    else if (what === sense.denying || what === sense.turning) against += 1;
    if (kind[token] === word) {
      if (what === sense.thanking) {
        thanks += 1;
        if (firstThanks < 0) firstThanks = words;
        lastThanks = words;
      }
      words += 1;
    } else if (kind[token] === end) {
      ends += 1;
      if (hash[token] === question) questions += 1;
    }
  }
  const length = bucket(words);
  let count = 0;
  into[count++] = feature(seed.balance, Math.min(3, warm) * 4 + Math.min(3, cold), Math.min(2, thanks));
  into[count++] = feature(seed.balance, Math.min(3, warm) * 4 + Math.min(3, helping), Math.min(2, thanks) + 8);
  into[count++] = feature(seed.balance, Math.min(3, cold) * 4 + Math.min(3, against), Math.min(2, thanks) + 16);
  into[count++] = feature(seed.balance, (Math.min(2, warm) * 4 + Math.min(2, cold)) * 64 + Math.min(2, against) * 16 + Math.min(2, questions) * 4, Math.min(2, thanks) + 24);
  into[count++] = feature(seed.shape, 1, length);
  into[count++] = feature(seed.shape, 2, Math.min(3, thanks) * 16 + length);
  into[count++] = feature(seed.shape, 8, (Math.min(3, thanks) * 16 + length) * 4 + style);
  into[count++] = feature(seed.shape, 9, (Math.min(2, thanks) * 4 + Math.min(2, against)) * 4 + style);
  into[count++] = feature(seed.shape, 3, Math.min(2, questions) * 16 + Math.min(2, thanks));
  into[count++] = feature(seed.shape, 4, bucket(ends) * 16 + Math.min(2, thanks));
  if (thanks > 0) {
    into[count++] = feature(seed.shape, 5, bucket(firstThanks));
    into[count++] = feature(seed.shape, 6, bucket(words - 1 - lastThanks));
    into[count++] = feature(seed.shape, 7, bucket(firstThanks) * 16 + bucket(words - 1 - lastThanks));
  }
  if (to > from) {
    into[count++] = feature(seed.first, hash[from] as number);
    into[count++] = feature(seed.last, hash[to - 1] as number);
    into[count++] = feature(seed.first, hash[from] as number, 77 + style * 4 + Math.min(2, thanks));
    into[count++] = feature(seed.last, hash[to - 1] as number, to - from > 1 ? (hash[to - 2] as number) : 0);
    into[count++] = feature(seed.first, hash[from] as number, to - from > 1 ? (hash[from + 1] as number) : 0);
  }
  return count;
}

const question = mixed(0x3f);

function bucket(count: number): number {
  return count < 6 ? count : count < 8 ? 6 : count < 12 ? 7 : count < 18 ? 8 : count < 28 ? 9 : count < 45 ? 10 : 11;
}
