/**
 * The questions a new organisation starts with. `{who}` is replaced by the functions of those who would listen,
 * `{reach}` in mails by “from its first mail on”: without it a yes covers only what comes after it, `{keeping}` by a sentence on what
 * becomes of what is said on that channel, `{stop}` by how to take a yes back where it is given. Rewording makes a new version; what
 * a customer was asked stays provable by the hash of its template.
 */
export const wordingDefaults = {
  listen: {
    de: 'Darf jemand aus unserem Haus dieses Gespräch{reach} mitverfolgen, um Kundinnen und Kunden besser zu verstehen? Zuhören würde: {who}. {keeping} Ein Nein hat für Sie keine Folgen, und Sie können jederzeit {stop}.',
    en: 'May somebody from our company follow this conversation{reach}, to understand customers better? Listening would be: {who}. {keeping} Saying no has no consequence for you, and you can {stop} at any time.',
  },
  quote: {
    de: 'Dürfen wir einzelne Ihrer Sätze festhalten und hier im Haus zeigen, ohne Ihren Namen, damit unsere Kolleginnen und Kollegen daraus lernen und sich mitfreuen?',
    en: 'May we keep single sentences of yours and show them inside our company, without your name, so that our colleagues can learn from them and share the joy?',
  },
  publish: {
    de: 'Dürfen wir einen Satz von Ihnen auch außerhalb unseres Hauses zeigen, zum Beispiel auf unserer Website, ohne Ihren Namen?',
    en: 'May we show a sentence of yours outside our company as well, for instance on our website, without your name?',
  },
  train: {
    de: 'Darf unser System hier im Haus aus Ihren Worten lernen, Dank besser zu erkennen? Aufbewahrt werden dafür keine Wörter, nur Kennzahlen daraus.',
    en: 'May our system, here in the house, learn from your words to recognise thanks better? No words are kept for it, only figures made from them.',
  },
  contact: {
    de: 'Dürfen wir uns später noch einmal bei Ihnen melden, um nachzufragen, wie es ausgegangen ist?',
    en: 'May we contact you later to ask how things turned out?',
  },
} as const;
