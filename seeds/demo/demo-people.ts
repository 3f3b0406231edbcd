import type { DemoPerson } from './demo-company.ts';

/** One person for each role, offered on the demo's sign-in page. */
export const demoPeople: DemoPerson[] = [
  {
    role: 'guest',
    employee: 'nele-sassnitz',
    invitation: {
      de: 'Setzen Sie sich neben eine Kundenberaterin und schreiben Sie auf, was Sie hören.',
      en: 'Sit down beside a customer adviser and write down what you hear.',
    },
  },
  {
    role: 'agent',
    employee: 'jette-harms',
    invitation: {
      de: 'Antworten Sie Kundinnen und Kunden, bieten Sie den freien Platz an, und sehen Sie jederzeit, wer zuhört.',
      en: 'Answer customers, offer the free chair, and see at every moment who is listening.',
    },
  },
  {
    role: 'lead',
    employee: 'mirko-zschiesche',
    invitation: {
      de: 'Planen Sie die Plätze Ihres Teams. Gespräche sehen Sie in dieser Rolle nicht.',
      en: 'Plan your team’s seats. This role does not show you any conversation.',
    },
  },
  {
    role: 'steward',
    employee: 'ines-vollrath',
    invitation: {
      de: 'Ordnen Sie Eindrücke zu Themen und sehen Sie, was die Kundschaft gerade bewegt.',
      en: 'Group impressions into themes and see what is on customers’ minds.',
    },
  },
  {
    role: 'owner',
    employee: 'farid-nazari',
    invitation: {
      de: 'Finden Sie heraus, welche Probleme in den Produktdaten beginnen. Eins davon hält einen LKW auf.',
      en: 'Find out which problems start in the product data. One of them is holding up a lorry.',
    },
  },
  {
    role: 'council',
    employee: 'detlef-ruhnke',
    invitation: {
      de: 'Prüfen Sie, dass niemand heimlich belauscht oder bewertet wird.',
      en: 'Check that nobody is overheard or rated in secret.',
    },
  },
  {
    role: 'dpo',
    employee: 'philipp-sennewald',
    invitation: {
      de: 'Weisen Sie für jedes Gespräch nach, wer was mit welcher Einwilligung gehört hat.',
      en: 'Prove for any conversation who heard what, and under which consent.',
    },
  },
  {
    role: 'admin',
    employee: 'tamara-jelinek',
    invitation: {
      de: 'Verwalten Sie Personen, Zugänge und Einstellungen. Inhalte sehen Sie dabei nicht.',
      en: 'Manage people, access and settings. You will not see any content.',
    },
  },
];
