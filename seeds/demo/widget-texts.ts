import type { DemoWidgetTexts } from './demo-company.ts';

/** How the demo company words its chat widget. */
export const widgetTexts: DemoWidgetTexts = {
  launcher: { de: 'Fragen Sie uns', en: 'Ask us' },
  heading: { de: 'Kupferloh & Töchter', en: 'Kupferloh & Töchter' },
  greeting: {
    de: 'Guten Tag. Was ist passiert? Schreiben Sie ruhig so, wie Sie es jemandem am Küchentisch erzählen würden.',
    en: 'Hello. What has happened? Write it the way you would tell somebody at the kitchen table.',
  },
  inputHint: { de: 'Ihre Nachricht', en: 'Your message' },
  waiting: {
    de: 'Ihre Nachricht ist da. Gleich liest sie ein Mensch.',
    en: 'Your message has arrived. A person will read it in a moment.',
  },
  taken: { de: 'Es ist jemand für Sie da.', en: 'Somebody is here for you.' },
  outsideHours: {
    de: 'Von Mitternacht bis sieben Uhr schlafen wir. Schreiben Sie trotzdem, wir antworten morgens zuerst Ihnen.',
    en: 'From midnight to seven we are asleep. Write all the same; in the morning you come first.',
  },
  ended: {
    de: 'Dieses Gespräch ist beendet. Wenn noch etwas ist, schreiben Sie einfach weiter.',
    en: 'This conversation has ended. If there is anything else, just keep writing.',
  },
  privacy: {
    de: 'Ihr Name ist nicht nötig. Wenn außer uns noch jemand mitlesen möchte, fragen wir Sie vorher.',
    en: 'You need not give your name. If anybody else would like to read along, we ask you first.',
  },
};
