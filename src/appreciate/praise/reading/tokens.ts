import { fold } from '#platform/text/fold.ts';
import { sense, senseOf } from './senses.ts';

/** UTF-16 code units that are read of a text: all of most texts, beginning and end of very long ones. */
export const longestRead = 16_384;
const readAtEnd = 4_096;

export const word = 0;
const mark = 1;
export const emoji = 2;
/** An end of a sentence or line. */
export const end = 3;

const knownWords = 16_384;
const apostrophes = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x02bc]);
const space = 0x20;
const digit = 0x30;
const [diaeresis, mathematical, fullWidth] = [0x308, 0xd835, 0xfee0];
/** Emoji and faces of people who are not pleased, or do not mean what they write. */
const frowns = new Set([0x201, ...Array.from('🙄😒😤😡😠🤬🤡🖕👎🙃😑🤦😞😩😫🤨😾💩😐😕🙁☹🤮🤢👿💔🥱🤷', (one) => one.codePointAt(0) ?? 0)]);
const basis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The tokens of one text: words in folded letters (a–z, umlauts spelled out, digits as 0, three and more of a letter as one), marks,
 * emoji and emoticons. Everything stands in arrays that the next text overwrites, as this is done for every turn of every customer.
 */
class Tokens {
  count = 0;
  /** Letters of all words with a space before, between and after them. */
  readonly letters = new Uint8Array(2 * longestRead + 4);
  readonly #latin1 = Buffer.from(this.letters.buffer);
  readonly start = new Uint32Array(longestRead + 2);
  readonly stop = new Uint32Array(longestRead + 2);
  readonly hash = new Int32Array(longestRead + 2);
  readonly kind = new Uint8Array(longestRead + 2);
  readonly sense = new Uint8Array(longestRead + 2);
  /** How it is written: 1 with capital letters, 2 with marks. */
  style = 0;
  #at = 0;
  #from = 0;
  #run = 0;

  read(text: string): this {
    this.count = 0;
    this.style = 0;
    this.letters[0] = space;
    this.#at = this.#from = 1;
    if (text.length <= longestRead) this.#part(text, 0, text.length);
    else {
      this.#part(text, 0, longestRead - readAtEnd);
      this.#close();
      this.#part(text, text.length - readAtEnd, text.length);
    }
    this.#close();
    return this;
  }

  #part(text: string, from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x80) {
        const plain = ascii[code] as number;
        if (plain > space) {
          if (code < 0x5b && code > 0x40) this.style |= 1;
          this.#letter(plain);
        } else if (code === space) this.#close();
        else if (plain === 0) index = this.#mark(text, index, to, code);
        else if (this.#at === this.#from || code !== 0x27) this.#close();
      } else if (code < 0x250) this.#latin(code);
      else index = this.#other(text, index, to, code);
    }
  }

  #letter(letter: number): void {
    const { letters } = this;
    if (this.#at > this.#from && letters[this.#at - 1] === letter) {
      this.#run += 1;
      if (letter === digit) return;
      if (this.#run === 2) this.#at -= 1;
      if (this.#run > 1) return;
    } else this.#run = 0;
    letters[this.#at] = letter;
    this.#at += 1;
  }

  #latin(code: number): void {
    const spelt = latin[code - 0x80] as readonly number[];
    if (spelt.length > 0) for (const letter of spelt) this.#letter(letter);
    else if (code !== 0xad && !(apostrophes.has(code) && this.#at > this.#from)) this.#close();
  }

  /** Everything beyond Latin letters; returns the index of the last code unit it used. */
  #other(text: string, index: number, to: number, code: number): number {
    if (code >= 0x300 && code < 0x370) {
      if (code === diaeresis && this.#at > this.#from && isUmlautVowel(this.letters[this.#at - 1] as number)) this.#letter(0x65);
    } else if (code >= 0xd800 && code < 0xe000) return this.#pair(text, index, to, code);
    else if (isInvisible(code) || (apostrophes.has(code) && this.#at > this.#from)) return index;
    else if (code === 0x2026) this.#push(mark, code);
    else if (code >= 0x2190 && code < 0x2c00) this.#push(emoji, code);
    else if ((code >= 0x2000 && code < 0x2190) || (code >= 0x3000 && code < 0x3040)) this.#close();
    else if (code > 0xff00 && code < 0xff5f) return this.#wide(code, index);
    else this.#letter(0x80 | (code & 0x7f));
    return index;
  }

  #wide(code: number, index: number): number {
    const plain = ascii[code - fullWidth] as number;
    if (plain > space) this.#letter(plain);
    else this.#close();
    return index;
  }

  #pair(text: string, index: number, to: number, high: number): number {
    const low = index + 1 < to ? text.charCodeAt(index + 1) : 0;
    if (high >= 0xdc00 || low < 0xdc00 || low >= 0xe000) return index;
    const point = ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
    if (high === mathematical) {
      const plain = ascii[String.fromCodePoint(point).normalize('NFKC').charCodeAt(0) & 0x7f] as number;
      if (plain > space) this.#letter(plain);
    } else if (point < 0x1f3fb || point > 0x1f3ff) this.#push(emoji, point);
    return index + 1;
  }

  /** Marks, the same in a row as one, and emoticons; returns the index of the last code unit it used. */
  #mark(text: string, index: number, to: number, code: number): number {
    const smile = emoticon(text, index, to);
    if (smile > 0) {
      this.#push(emoji, smile);
      return index + (text.charCodeAt(index + 1) === 0x2d ? 2 : 1);
    }
    let last = index;
    while (last + 1 < to && text.charCodeAt(last + 1) === code) last += 1;
    const several = last > index && code !== 0x0a ? 0x100 : 0;
    this.style |= 2;
    this.#push(code === 0x2e || code === 0x21 || code === 0x3f || code === 0x0a ? end : mark, code | several);
    return last;
  }

  /** Senses of words met lately, as looking them up takes longer than all else. */
  readonly #known = new Int32Array(knownWords);
  readonly #senses = new Uint8Array(knownWords);

  #sense(hash: number): number {
    const slot = hash & (knownWords - 1);
    if (this.#known[slot] !== hash) {
      this.#known[slot] = hash;
      this.#senses[slot] = senseOf(this.#latin1.toString('latin1', this.#from, this.#at));
    }
    return this.#senses[slot] as number;
  }

  #push(kind: number, hash: number): void {
    this.#close();
    // The same emoji ten times says what it says twice.
    if (kind === emoji && this.count > 1 && this.hash[this.count - 1] === mixed(hash) && this.hash[this.count - 2] === mixed(hash)) return;
    this.kind[this.count] = kind;
    this.hash[this.count] = mixed(hash);
    this.sense[this.count] = kind === end ? sense.sentenceEnd : kind === emoji ? (frowns.has(hash) ? sense.frown : sense.smile) : sense.none;
    this.start[this.count] = this.stop[this.count] = this.#at;
    this.count += 1;
  }

  #close(): void {
    if (this.#at === this.#from) return;
    let hash = basis;
    for (let at = this.#from; at < this.#at; at += 1) hash = Math.imul(hash ^ (this.letters[at] as number), prime);
    this.kind[this.count] = word;
    this.hash[this.count] = hash = mixed(hash);
    this.sense[this.count] = this.#sense(hash);
    this.start[this.count] = this.#from;
    this.stop[this.count] = this.#at;
    this.count += 1;
    this.letters[this.#at] = space;
    this.#at += 1;
    this.#from = this.#at;
    this.#run = 0;
  }
}

const tokens = new Tokens();

/** The tokens of a text, until the next text is read. */
export function tokensOf(text: string): Tokens {
  return tokens.read(text);
}

export type { Tokens };

/** Spreads the bits of a hash, so that its low ones depend on all of it (the last steps of MurmurHash3). */
export function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

/** A code of its own for faces such as `:)`, `;-)`, `:D` and `<3`; 0 where there is none. */
function emoticon(text: string, index: number, to: number): number {
  const eyes = text.charCodeAt(index);
  if (eyes === 0x3c && text.charCodeAt(index + 1) === 0x33) return 0x2764;
  if (eyes !== 0x3a && eyes !== 0x3b && eyes !== 0x3d && eyes !== 0x5e) return 0;
  if (eyes === 0x5e) return text.charCodeAt(index + 1) === 0x5e ? 0x203 : 0;
  const at = text.charCodeAt(index + 1) === 0x2d ? index + 2 : index + 1;
  if (at >= to) return 0;
  const mouth = text.charCodeAt(at);
  if (mouth === 0x29 || mouth === 0x44 || mouth === 0x33 || mouth === 0x2a) return 0x200;
  if (mouth === 0x28 || mouth === 0x2f || mouth === 0x7c) return at === index + 2 || mouth === 0x28 ? 0x201 : 0;
  return 0;
}

function isUmlautVowel(letter: number): boolean {
  return letter === 0x61 || letter === 0x6f || letter === 0x75;
}

function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/** For each ASCII character: its folded letter, 0 for marks that are tokens, 1 for what only separates. */
const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return character.toLowerCase().charCodeAt(0);
  if (/\d/.test(character)) return digit;
  return /[!?.,:;=()"<^*%&/\n]/.test(character) ? 0 : 1;
});

/** For each Latin letter beyond ASCII the letters it is spelled out with. */
const latin: readonly (readonly number[])[] = Array.from({ length: 0x250 - 0x80 }, (_, index) =>
  [...Buffer.from(fold(String.fromCharCode(0x80 + index)), 'latin1')].filter((letter) => letter < 0x80));
