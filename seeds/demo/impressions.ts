import type { DemoImpression } from './demo-impression.ts';
import { tradeAndRuleImpressions } from './impressions-trade-and-rules.ts';
import { warmthImpressions } from './impressions-warmth.ts';
import { waysThroughImpressions } from './impressions-ways-through.ts';
import { wordAndKnowledgeImpressions } from './impressions-words-and-knowledge.ts';

/** What guests wrote down while listening to the demo dialogues. */
export const impressions: DemoImpression[] = [
  ...tradeAndRuleImpressions,
  ...wordAndKnowledgeImpressions,
  ...waysThroughImpressions,
  ...warmthImpressions,
];
