import type { DemoTheme } from './demo-impression.ts';

/** What keeps coming up when somebody sits in the chair. */
export const themes: DemoTheme[] = [
  {
    key: 'product-data-at-the-dock',
    title: { de: 'Produktdaten, die am Tor scheitern', en: 'Product data that fails at the dock' },
    description: {
      de: 'Maße, Gewichte und Nummern stimmen nicht mit der Ware überein, und der Handel merkt es vor uns.',
      en: 'Measures, weights and numbers do not match the goods, and the trade notices before we do.',
    },
  },
  {
    key: 'rules-that-help-nobody',
    title: { de: 'Regeln, die niemandem helfen', en: 'Rules that help nobody' },
    description: {
      de: 'Gut gemeinte eigene Vorgaben, die im Gespräch das Gegenteil bewirken.',
      en: 'Well-meant rules of our own that do the opposite once a customer is there.',
    },
  },
  {
    key: 'words-that-frighten',
    title: { de: 'Wörter, die erschrecken', en: 'Words that frighten' },
    description: {
      de: 'Was bei uns ein Fachwort ist, klingt zu Hause am Küchentisch nach Mahnung, Gefahr oder Spott.',
      en: 'What is a technical term to us sounds like a reminder, a danger or a joke at the kitchen table.',
    },
  },
  {
    key: 'written-down-nowhere',
    title: { de: 'Wissen, das nirgends steht', en: 'Knowledge written down nowhere' },
    description: {
      de: 'Antworten, die es im Haus gibt und die trotzdem nur bekommt, wer zufällig richtig fragt.',
      en: 'Answers the house has, which only reach those who happen to ask in the right way.',
    },
  },
  {
    key: 'telling-it-once',
    title: { de: 'Nur einmal erzählen müssen', en: 'Having to tell it only once' },
    description: {
      de: 'Wer sich zum zweiten Mal meldet, fängt bei uns zu oft wieder von vorn an.',
      en: 'People who come back to us too often have to start again from the beginning.',
    },
  },
  {
    key: 'money-nobody-owns',
    title: { de: 'Geld und Pakete zwischen den Stühlen', en: 'Money and parcels that fall between chairs' },
    description: {
      de: 'Was an einer Schnittstelle hängen bleibt, gehört niemandem, bis jemand laut danach fragt.',
      en: 'What gets stuck between two systems belongs to nobody until somebody asks aloud.',
    },
  },
  {
    key: 'barriers-of-our-own',
    title: { de: 'Hürden, die wir selbst bauen', en: 'Barriers we build ourselves' },
    description: {
      de: 'Formulare, Anzeigen und Abläufe, die nur passen, wenn jemand hört, sieht, liest und rasch an der Tür ist.',
      en: 'Forms, displays and routines that assume everybody hears, sees, reads and gets to the door quickly.',
    },
  },
  {
    key: 'when-it-goes-quiet',
    title: { de: 'Wenn es still wird', en: 'When it goes quiet' },
    description: {
      de: 'Trauer und Trennung kommen über ein Kundenkonto herein. Was dann guttut, und was nicht.',
      en: 'Grief and separation arrive by way of a customer account. What helps then, and what does not.',
    },
  },
  {
    key: 'mending-instead-of-replacing',
    title: { de: 'Reparieren statt ersetzen', en: 'Mending instead of replacing' },
    description: {
      de: 'Kleine Teile und kleine Gesten, die ein Gerät und eine Freundschaft retten.',
      en: 'Small parts and small gestures that save an appliance and a friendship.',
    },
  },
];
