import type { DemoProductFamily } from './demo-company.ts';

/** What the demo company makes, in eight groups. */
export const productFamilies: DemoProductFamily[] = [
  { key: 'kettles', name: { de: 'Wasserkocher', en: 'Kettles' } },
  { key: 'coffee', name: { de: 'Kaffee', en: 'Coffee' } },
  { key: 'dough-and-mixing', name: { de: 'Teig und Mixen', en: 'Dough and mixing' } },
  { key: 'pots-and-pans', name: { de: 'Töpfe und Pfannen', en: 'Pots and pans' } },
  { key: 'storing', name: { de: 'Aufbewahren', en: 'Storing' } },
  { key: 'floor-care', name: { de: 'Bodenpflege', en: 'Floor care' } },
  { key: 'laundry', name: { de: 'Wäsche', en: 'Laundry' } },
  { key: 'air', name: { de: 'Luft', en: 'Air' } },
];
