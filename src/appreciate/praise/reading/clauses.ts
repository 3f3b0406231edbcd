import { feature, kinds } from './feature.ts';
import { sense, type Sense } from './senses.ts';
import { emoji, word, type Tokens } from './tokens.ts';

const [mostClauses, perClause] = [16, 6];
export const mostOfClauses = mostClauses * perClause;
/** What ends a clause that has no mark: a "but", or the text. */
const [turned, over] = [0, 1];

/**
 * What each clause does, up to its mark or its "but": which senses its words have, in short and at length, with the clause before. So
 * "helpful, but" and "would be helpful" are known in words that never stood together.
 */
export function clauseFeatures({ hash, kind, sense: senses }: Tokens, from: number, to: number, into: Int32Array, taken: number): number {
  let [count, clauses, before, does] = [taken, 0, 0, 0];
  for (let token = from; token < to && clauses < mostClauses; token += 1) {
    const what = senses[token] as Sense;
    const marked = kind[token] !== word && kind[token] !== emoji;
    if ((marked || what === sense.turning) && does !== 0) {
      count = oneClause(does, before, marked ? (hash[token] as number) : turned, into, count);
      before = does;
      does = 0;
      clauses += 1;
    }
    if (what !== sense.none && what !== sense.sentenceEnd) does |= 1 << what;
  }
  return does !== 0 && clauses < mostClauses ? oneClause(does, before, over, into, count) : count;
}

function oneClause(does: number, before: number, mark: number, into: Int32Array, taken: number): number {
  const [gist, gistBefore] = [gistOf(does), gistOf(before)];
  let count = taken;
  into[count++] = feature(kinds.clause, does);
  into[count++] = feature(kinds.clause, does & core, 4);
  into[count++] = feature(kinds.clause, gist, 1);
  into[count++] = feature(kinds.clause, gist, mark ^ 0x55);
  into[count++] = feature(kinds.clause, gist * 64 + gistBefore, 2);
  into[count++] = feature(kinds.clause, (gist & feeling) * 16 + (gistBefore & feeling), 3);
  return count;
}

const bits = (...senses: Sense[]) => senses.reduce<number>((all, one) => all | (1 << one), 0);
/** Senses that do the same in a clause, each group a bit of its gist; the first four are how somebody feels. */
const groups = [
  bits(sense.thanking),
  bits(sense.warm),
  bits(sense.cold, sense.frown),
  bits(sense.denying, sense.turning, sense.nothing),
  bits(sense.helping, sense.person, sense.you, sense.they),
  bits(sense.asking, sense.wishing, sense.ahead),
];
const feeling = 0b1111;
const core = bits(sense.thanking, sense.warm, sense.cold, sense.done, sense.much, sense.helping, sense.person, sense.you, sense.they);

function gistOf(does: number): number {
  let gist = 0;
  for (let index = 0; index < groups.length; index += 1) if ((does & (groups[index] as number)) !== 0) gist |= 1 << index;
  return gist;
}
