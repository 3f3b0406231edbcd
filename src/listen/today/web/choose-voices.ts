import type { Evidence } from '#understand/search/contract/evidence.ts';

/** Of the newest evidence the three to show: customers' own words before retold ones, the newest first in each. */
export function chooseVoices(evidence: readonly Evidence[]): Evidence[] {
  const hasWords = (each: Evidence) => each.quote?.state === 'standing' && each.quote.excerpt !== null;
  // What has lost its words and has none of the guest's either would be an empty line.
  const speaking = evidence.filter((each) => hasWords(each) || each.text !== '');
  return [...speaking.filter(hasWords), ...speaking.filter((each) => !hasWords(each))].slice(0, 3);
}
