import type { DemoUnit } from './demo-company.ts';

/** The demo company's units; the parent is the unit it belongs to. */
export const units: DemoUnit[] = [
  { key: 'management', name: { de: 'Geschäftsführung', en: 'Management' }, parent: null },
  { key: 'customer-service', name: { de: 'Kundenservice', en: 'Customer Service' }, parent: 'management' },
  { key: 'customer-experience', name: { de: 'Kundenerlebnis', en: 'Customer Experience' }, parent: 'management' },
  { key: 'product-development', name: { de: 'Produktentwicklung', en: 'Product Development' }, parent: 'management' },
  { key: 'quality', name: { de: 'Qualität und Werkstatt', en: 'Quality and Workshop' }, parent: 'management' },
  { key: 'logistics', name: { de: 'Logistik', en: 'Logistics' }, parent: 'management' },
  { key: 'installation', name: { de: 'Montagedienst', en: 'Installation Service' }, parent: 'logistics' },
  { key: 'trade-sales', name: { de: 'Vertrieb Handel', en: 'Trade Sales' }, parent: 'management' },
  { key: 'product-data', name: { de: 'Produktdaten', en: 'Product Data' }, parent: 'trade-sales' },
  { key: 'finance', name: { de: 'Kaufmännische Leitung', en: 'Finance' }, parent: 'management' },
  { key: 'billing', name: { de: 'Abrechnung', en: 'Billing' }, parent: 'finance' },
  { key: 'information-systems', name: { de: 'Informationstechnik', en: 'Information Systems' }, parent: 'finance' },
  { key: 'marketing', name: { de: 'Marketing und Website', en: 'Marketing and Website' }, parent: 'management' },
  { key: 'data-protection', name: { de: 'Datenschutz', en: 'Data Protection' }, parent: 'management' },
];
