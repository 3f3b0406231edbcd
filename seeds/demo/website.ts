import type { DemoWebsite } from './demo-company.ts';
import { widgetTexts } from './widget-texts.ts';

/** The demo company's own website, where a visitor can be the customer. */
export const website: DemoWebsite = {
  title: { de: 'Kupferloh & Töchter, Haushaltswaren', en: 'Kupferloh & Töchter, household goods' },
  headline: { de: 'Dinge, die einen Namen verdienen.', en: 'Things that deserve a name.' },
  lead: {
    de:
      'Wir bauen Wasserkocher, Töpfe und Staubsauger, die man reparieren kann. Wer etwas jahrelang in der ' +
      'Hand hat, soll es auch rufen können.',
    en:
      'We make kettles, pots and vacuum cleaners that can be repaired. What you hold in your hand for years' +
      ' should have a name to call it by.',
  },
  productsHeading: { de: 'Die ganze Familie', en: 'The whole family' },
  serviceHeading: { de: 'Etwas klemmt, fehlt oder gefällt Ihnen', en: 'Something sticks, is missing or pleases you' },
  serviceText: {
    de:
      'Schreiben Sie uns, unten rechts. Sie erreichen einen Menschen, der unsere Geräte kennt, und Sie ' +
      'erzählen Ihre Geschichte nur einmal.',
    en:
      'Write to us, at the bottom right. You will reach a person who knows our things, and you tell your ' +
      'story only once.',
  },
  openingHours: { de: 'Täglich von 7 Uhr bis Mitternacht', en: 'Every day from 7 a.m. to midnight' },
  conversationStarters: [
    {
      de: 'Mein Paket ist angeblich zugestellt, aber nicht hier.',
      en: 'My parcel is said to be delivered, but it is not here.',
    },
    { de: 'Meine Filtrude blinkt und ich weiß nicht, warum.', en: 'My Filtrude is blinking and I don’t know why.' },
    { de: 'Ich möchte mich einfach bedanken.', en: 'I just want to say thank you.' },
  ],
  footer: {
    de: 'Kupferloh & Töchter ist erfunden. Alle Namen, Orte und Nummern auf dieser Seite sind es auch.',
    en: 'Kupferloh & Töchter is invented, and so are all names, places and numbers on this page.',
  },
  widget: widgetTexts,
};
