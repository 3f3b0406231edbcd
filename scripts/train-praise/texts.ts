import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { textHash } from '../../src/appreciate/praise/reading/seen-texts.ts';

/** A text with what people said of it; praise is undefined where nobody was asked. */
export interface LabelledText {
  text: string;
  gratitude: boolean;
  praise: boolean | undefined;
  /** How often a corpus has it. */
  times: number;
  source: Source;
  /** Made of a pattern. */
  made?: true;
  /** Somebody is thanked in so many words and the label says no: likely a slip. */
  doubted?: true;
}
export type Source = 'goemotions' | 'multidogo' | 'de' | 'en';

interface GoEmotion {
  text: string;
  gratitude: boolean;
  emotions: readonly string[];
}

const shared = new URL('../../../shared/data/gratitude/', import.meta.url);
const seedFolder = new URL('../../seeds/praise/', import.meta.url);
export const patternsFile = new URL('patterns.jsonl', seedFolder);
export const hasCorpora = existsSync(shared);

export const corpora = {
  goemotions: new URL('gratitude_en_goemotions_train_enriched.jsonl', shared),
  goemotionsTest: new URL('gratitude_en_goemotions.jsonl', shared),
  multidogo: new URL('gratitude_en_multidogo.jsonl', shared),
};

/**
 * Every fifth wording of MultiDoGO is never learned from, wherever it repeats; but for the twenty or so that customers use so often that
 * reading them proves nothing.
 */
const [foldCount, leftOut, often] = [5, 0, 100];
/** Emotions beside which a comment may hold praise. */
const warm = new Set(['gratitude', 'admiration', 'joy', 'love', 'relief', 'excitement', 'caring', 'optimism', 'pride', 'approval']);
/** Some comments are labelled as gratitude for congratulations, or by mistake; those without any word of thanks teach nothing. */
const wordOfThanks = /\b(?:thank|thx|thnx|ty\b|tyvm|tysm|appreciat|grateful|gratitude|welcome)/i;
const thanksNobody = /\bthank(?:s| you)?,? (?:god|goodness|heavens?|the lord|christ)\b|\bno,? thank(?:s| you)\b|\bthankfully\b|\bthanksgiving\b|\bthanks to (?!you|all|every)|\bwelcome/gi;
const maybePraise = /thank|tq|apprec|nice|great|awesome|good|happy|glad|best|love/;

/** GoEmotions' own development split: none of its texts is learned from. */
export function goEmotionsTest(): LabelledText[] {
  return read<GoEmotion>(corpora.goemotionsTest).map(({ text, gratitude }) => ({ text, gratitude, praise: undefined, times: 1, source: 'goemotions' }));
}

/** GoEmotions' training split, without texts that the development split has too. */
export function goEmotions(): LabelledText[] {
  const tested = new Set(goEmotionsTest().map(({ text }) => textHash(text)));
  return read<GoEmotion>(corpora.goemotions)
    .filter(({ text, gratitude }) => !tested.has(textHash(text)) && (!gratitude || wordOfThanks.test(text)))
    .map(({ text, gratitude, emotions }) => ({ text, gratitude, praise: emotions.some((emotion) => warm.has(emotion)) ? undefined : false, times: 1, source: 'goemotions', ...(!gratitude && wordOfThanks.test(text.replace(thanksNobody, ' ')) && { doubted: true as const }) }));
}

/** MultiDoGO's customer turns, each once with how often it was said; `out` are those that are never learned from. */
export function multiDoGo({ out }: { out: boolean }): LabelledText[] {
  const said = new Map<string, LabelledText>();
  const times = new Map<number, number>();
  for (const { text, gratitude } of read<{ text: string; gratitude: boolean }>(corpora.multidogo)) {
    const hash = textHash(text);
    times.set(hash, (times.get(hash) ?? 0) + 1);
    const key = `${gratitude} ${text}`;
    const known = said.get(key);
    if (known) known.times += 1;
    else said.set(key, { text, gratitude, praise: gratitude || maybePraise.test(text) ? undefined : false, times: 1, source: 'multidogo' });
  }
  const isOut = (hash: number) => hash % foldCount === leftOut && (times.get(hash) ?? 0) < often;
  return [...said.values()].filter(({ text }) => isOut(textHash(text)) === out);
}

/** The house's own sentences, German and English; those in test-*.jsonl only with `test`. */
export function ownSentences({ test }: { test: boolean }): LabelledText[] {
  return seedFiles({ test }).flatMap((file) =>
    read<{ text: string; gratitude: boolean; praise: boolean; lang: 'de' | 'en' }>(file).map(({ text, gratitude, praise, lang }) => ({ text, gratitude, praise, times: 1, source: lang })));
}

export function seedFiles({ test }: { test: boolean }): URL[] {
  return readdirSync(seedFolder).filter((name) => name.endsWith('.jsonl') && name !== 'patterns.jsonl' && name.startsWith('test-') === test).sort().map((name) => new URL(name, seedFolder));
}

function read<Row>(file: URL): Row[] {
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);
}
