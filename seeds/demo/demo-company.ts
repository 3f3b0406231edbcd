import type { Role } from '#platform/contract/audience.ts';

/** The same text in both languages of the product. */
export type Bilingual = { de: string; en: string };

export type DemoBrand = { key: string; name: string; claim: Bilingual };

export type DemoProductFamily = { key: string; name: Bilingual };

/** `gtin` is the GTIN-13 of one piece, taken from the range that GS1 keeps for examples (952). */
export type DemoProduct = {
  key: string;
  name: string;
  kind: Bilingual;
  family: string;
  brand: string;
  articleNumber: string;
  gtin: string;
  grossWeightGrams: number;
  priceCents: number;
  blurb: Bilingual;
};

export type DemoUnit = { key: string; name: Bilingual; parent: string | null };

/**
 * `title` is the function customers are told when this person listens. `superior` is the key of the person this one
 * reports to; only the head of the house has none.
 */
export type DemoEmployee = {
  key: string;
  name: string;
  email: string;
  title: Bilingual;
  unit: string;
  superior: string | null;
  roles: Role[];
  language: 'de' | 'en';
};

/** The person the sign-in page offers for one role, and what one sees through their eyes. */
export type DemoPerson = { role: Role; employee: string; invitation: Bilingual };

export type DemoContactReason = { key: string; name: Bilingual };

/** First level of the contact reasons; conversations are closed with a reason, never with a group. */
export type DemoContactReasonGroup = { key: string; name: Bilingual; reasons: DemoContactReason[] };

/** Wording of the chat widget that the organisation may change without touching the program. */
export type DemoWidgetTexts = {
  launcher: Bilingual;
  heading: Bilingual;
  greeting: Bilingual;
  inputHint: Bilingual;
  waiting: Bilingual;
  taken: Bilingual;
  outsideHours: Bilingual;
  ended: Bilingual;
  privacy: Bilingual;
};

/** Texts of the demo company's own website, on which a visitor can be the customer. */
export type DemoWebsite = {
  title: Bilingual;
  headline: Bilingual;
  lead: Bilingual;
  productsHeading: Bilingual;
  serviceHeading: Bilingual;
  serviceText: Bilingual;
  openingHours: Bilingual;
  conversationStarters: Bilingual[];
  footer: Bilingual;
  widget: DemoWidgetTexts;
};

export type DemoCompany = {
  key: string;
  name: string;
  legalName: string;
  city: string;
  foundedYear: number;
  emailDomain: string;
  claim: Bilingual;
  story: Bilingual;
  brands: DemoBrand[];
  productFamilies: DemoProductFamily[];
  products: DemoProduct[];
  units: DemoUnit[];
  employees: DemoEmployee[];
  people: DemoPerson[];
  contactReasons: DemoContactReasonGroup[];
  website: DemoWebsite;
};
