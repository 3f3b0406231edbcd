import { mostOfPlace, mostOfWord, Places, wordFeatures } from './features.ts';
import { deltaBuckets, mostRemembered, type Remembered } from './learn.ts';
import { longestRead, tokensOf, type Tokens } from './tokens.ts';
import { buckets, type Weights } from './weights.ts';
import { mostOfWindow, windowFeatures } from './window-features.ts';
import { eachSentenceOfThanks, eachWindow, scaleOf, windowLength } from './windows.ts';

const cached = 1 << 14;
const mask = buckets - 1;

/** How much a text speaks for gratitude and praise, in log-odds. */
export interface Leaning {
  gratitude: number;
  praise: number;
  /** The stretch of tokens that speaks most for praise. */
  from: number;
  to: number;
}

/** Reads texts with one set of weights. Keeps what words weigh that it met lately, as most words of most turns are the same few. */
export class Reader {
  readonly #weights: Weights;
  readonly #places = new Places();
  readonly #into = new Int32Array(mostOfWord + mostOfPlace + mostOfWindow);
  /** For each token, the sums of all before it. */
  readonly #gratitude = new Float64Array(longestRead + 3);
  readonly #praise = new Float64Array(longestRead + 3);
  readonly #features = new Float64Array(longestRead + 3);
  readonly #word = new Int32Array(cached);
  readonly #wordGratitude = new Int32Array(cached);
  readonly #wordPraise = new Int32Array(cached);
  readonly #wordFeatures = new Uint16Array(cached);
  #sumGratitude = 0;
  #sumPraise = 0;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  lean(text: string): Leaning {
    const tokens = tokensOf(text);
    this.#weigh(tokens);
    const leaning: Leaning = { gratitude: -Infinity, praise: -Infinity, from: 0, to: 0 };
    const weigh = (from: number, to: number) => this.#weighWindow(tokens, from, to, leaning);
    if (tokens.count <= windowLength) weigh(0, tokens.count);
    else eachWindow(tokens, weigh);
    eachSentenceOfThanks(tokens, (from, to) => {
      leaning.gratitude = Math.max(leaning.gratitude, this.#weighStretch(tokens, from, to).gratitude);
    });
    return leaning;
  }

  #weighWindow(tokens: Tokens, from: number, to: number, leaning: Leaning): void {
    const { gratitude, praise } = this.#weighStretch(tokens, from, to);
    leaning.gratitude = Math.max(leaning.gratitude, gratitude);
    if (praise <= leaning.praise) return;
    leaning.praise = praise;
    leaning.from = from;
    leaning.to = to;
  }

  #weighStretch(tokens: Tokens, from: number, to: number): { gratitude: number; praise: number } {
    const { step, bias, slope } = this.#weights;
    const count = windowFeatures(tokens, from, to, this.#into);
    this.#sum(count);
    const around = scaleOf(count);
    const within = scaleOf(between(this.#features, from, to));
    return {
      gratitude: ((this.#sumGratitude * around + between(this.#gratitude, from, to) * within) * step[0] + bias[0]) * slope[0],
      praise: ((this.#sumPraise * around + between(this.#praise, from, to) * within) * step[1] + bias[1]) * slope[1],
    };
  }

  /** A text's leaning and, from the stretch that speaks most for praise, its words and what they say in their places. */
  remember(text: string): Remembered & { gratitude: number } {
    const { gratitude, praise, from, to } = this.lean(text);
    const tokens = tokensOf(text);
    const found = new Set<number>();
    this.#places.restart();
    for (let token = 0; token < to; token += 1) {
      const count = this.#places.features(tokens, token, this.#into);
      if (token < from) continue;
      found.add((tokens.hash[token] as number) & (deltaBuckets - 1));
      for (let index = 0; index < count; index += 1) found.add((this.#into[index] as number) & (deltaBuckets - 1));
    }
    return { gratitude, leaning: praise, buckets: Uint16Array.from([...found].slice(0, mostRemembered)) };
  }

  #weigh(tokens: Tokens): void {
    this.#places.restart();
    let [gratitude, praise, features] = [0, 0, 0];
    for (let token = 0; token < tokens.count; token += 1) {
      const word = this.#slotOf(tokens, token);
      const count = this.#places.features(tokens, token, this.#into);
      this.#sum(count);
      gratitude += this.#sumGratitude + (this.#wordGratitude[word] as number);
      praise += this.#sumPraise + (this.#wordPraise[word] as number);
      features += count + (this.#wordFeatures[word] as number);
      this.#gratitude[token + 1] = gratitude;
      this.#praise[token + 1] = praise;
      this.#features[token + 1] = features;
    }
  }

  /** Where it stands what the word alone weighs. */
  #slotOf(tokens: Tokens, token: number): number {
    const hash = tokens.hash[token] as number;
    const slot = hash & (cached - 1);
    if (this.#word[slot] === hash && this.#wordFeatures[slot] !== 0) return slot;
    const count = wordFeatures(tokens, token, this.#into);
    this.#sum(count);
    this.#word[slot] = hash;
    this.#wordGratitude[slot] = this.#sumGratitude;
    this.#wordPraise[slot] = this.#sumPraise;
    this.#wordFeatures[slot] = count;
    return slot;
  }

  #sum(count: number): void {
    const { table } = this.#weights;
    let [gratitude, praise] = [0, 0];
    for (let index = 0; index < count; index += 1) {
      const at = ((this.#into[index] as number) & mask) << 1;
      gratitude += table[at] as number;
      praise += table[at + 1] as number;
    }
    this.#sumGratitude = gratitude;
    this.#sumPraise = praise;
  }
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number);
}
