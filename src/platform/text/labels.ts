import type { Language } from './guess-language.ts';
import type { Span } from './span.ts';

const LABELS = {
  de: {
    phone: '[Telefonnummer]',
    mail: '[Mailadresse]',
    handle: '[Benutzername]',
    link: '[Link]',
    iban: '[IBAN]',
    card: '[Kartennummer]',
    order: '[Nummer]',
    number: '[Nummer]',
    secret: '[Geheimzahl]',
    address: '[Adresse]',
    'birth-date': '[Geburtsdatum]',
  },
  en: {
    phone: '[phone number]',
    mail: '[mail address]',
    handle: '[user name]',
    link: '[link]',
    iban: '[IBAN]',
    card: '[card number]',
    order: '[number]',
    number: '[number]',
    secret: '[PIN]',
    address: '[address]',
    'birth-date': '[date of birth]',
  },
} as const;

/**
 * What is replaced by a label rather than by a letter. `order` is any number a word announces: invoice, customer,
 * account.
 */
export type LabelledKind = keyof (typeof LABELS)['de'];

const inner = Object.values(LABELS).flatMap((labels) => Object.values(labels).map((label) => label.slice(1, -1)));
const LABEL = new RegExp(`\\[(?:${inner.join('|')})\\]`, 'gu');

/** What a masked text reads in place of something of that kind. */
export function labelFor(kind: LabelledKind, language: Language): string {
  return LABELS[language][kind];
}

/** Where labels of either language stand in a text. */
export function findLabels(text: string): Span<'label'>[] {
  return Array.from(text.matchAll(LABEL), ({ index, 0: label }) => ({
    kind: 'label',
    start: index,
    end: index + label.length,
  }));
}
