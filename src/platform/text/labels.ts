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
    plate: '[Kennzeichen]',
    other: '[…]',
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
    plate: '[number plate]',
    other: '[…]',
  },
} as const;

/**
 * What is replaced by a label rather than by a letter. `order` is any number a word announces: invoice, customer,
 * account; `other` whatever somebody who reads along takes out.
 */
export type LabelledKind = keyof (typeof LABELS)['de'];

const kindOf: ReadonlyMap<string, LabelledKind> = new Map(
  Object.values(LABELS).flatMap((labels) => Object.entries(labels).map(([kind, label]) => [label, kind as LabelledKind])),
);
const LABEL = new RegExp([...kindOf.keys()].map((label) => `\\[${label.slice(1, -1)}\\]`).join('|'), 'gu');

/** What a masked text reads in place of something of that kind. */
export function labelFor(kind: LabelledKind, language: Language): string {
  return LABELS[language][kind];
}

/** Where labels of either language stand in a text, and for what. */
export function findLabels(text: string): Span<LabelledKind>[] {
  return Array.from(text.matchAll(LABEL), ({ index, 0: label }) => ({
    kind: kindOf.get(label) ?? 'number',
    start: index,
    end: index + label.length,
  }));
}
