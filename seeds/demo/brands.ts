import type { DemoBrand } from './demo-company.ts';

/** The two names under which the demo company sells. */
export const brands: DemoBrand[] = [
  {
    key: 'kupferloh',
    name: 'Kupferloh',
    claim: { de: 'Für Küche und Vorrat.', en: 'For kitchen and larder.' },
  },
  {
    key: 'wirbelinde',
    name: 'Wirbelinde',
    claim: { de: 'Für Boden, Wäsche und frische Luft.', en: 'For floors, laundry and fresh air.' },
  },
];
