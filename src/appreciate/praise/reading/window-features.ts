import { clauseFeatures, mostOfClauses } from './clauses.ts';
import { feature, kinds, stepOf } from './feature.ts';
import { sense } from './senses.ts';
import { mostOfThanks, thanksFeatures } from './thanks.ts';
import { end, mixed, word, type Tokens } from './tokens.ts';

const mostOfShape = 24;
export const mostOfWindow = mostOfShape + mostOfThanks + mostOfClauses;

const question = mixed(0x3f);

/** What a stretch of tokens says as a whole: what stands around its thanks, what its clauses do, and its shape. */
export function windowFeatures(tokens: Tokens, from: number, to: number, into: Int32Array): number {
  const count = clauseFeatures(tokens, from, to, into, thanksFeatures(tokens, from, to, into));
  return shapeFeatures(tokens, from, to, into, count);
}

/** Its length, how it begins and closes, where in it thanks stands, and what it has more of, warmth or cold. */
function shapeFeatures({ hash, kind, sense: senses, style }: Tokens, from: number, to: number, into: Int32Array, taken: number): number {
  let count = taken;
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
  const length = stepOf(words);
  into[count++] = feature(kinds.balance, Math.min(3, warm) * 4 + Math.min(3, cold), Math.min(2, thanks));
  into[count++] = feature(kinds.balance, Math.min(3, warm) * 4 + Math.min(3, helping), Math.min(2, thanks) + 8);
  into[count++] = feature(kinds.balance, Math.min(3, cold) * 4 + Math.min(3, against), Math.min(2, thanks) + 16);
  into[count++] = feature(kinds.balance, (Math.min(2, warm) * 4 + Math.min(2, cold)) * 64 + Math.min(2, against) * 16 + Math.min(2, questions) * 4, Math.min(2, thanks) + 24);
  into[count++] = feature(kinds.shape, 1, length);
  into[count++] = feature(kinds.shape, 2, Math.min(3, thanks) * 16 + length);
  into[count++] = feature(kinds.shape, 8, (Math.min(3, thanks) * 16 + length) * 4 + style);
  into[count++] = feature(kinds.shape, 9, (Math.min(2, thanks) * 4 + Math.min(2, against)) * 4 + style);
  into[count++] = feature(kinds.shape, 3, Math.min(2, questions) * 16 + Math.min(2, thanks));
  into[count++] = feature(kinds.shape, 4, stepOf(ends) * 16 + Math.min(2, thanks));
  if (thanks > 0) {
    into[count++] = feature(kinds.shape, 5, stepOf(firstThanks));
    into[count++] = feature(kinds.shape, 6, stepOf(words - 1 - lastThanks));
    into[count++] = feature(kinds.shape, 7, stepOf(firstThanks) * 16 + stepOf(words - 1 - lastThanks));
  }
  if (to > from) {
    into[count++] = feature(kinds.first, hash[from] as number);
    into[count++] = feature(kinds.last, hash[to - 1] as number);
    into[count++] = feature(kinds.first, hash[from] as number, 77 + style * 4 + Math.min(2, thanks));
    into[count++] = feature(kinds.last, hash[to - 1] as number, to - from > 1 ? (hash[to - 2] as number) : 0);
    into[count++] = feature(kinds.first, hash[from] as number, to - from > 1 ? (hash[from + 1] as number) : 0);
  }
  return count;
}
