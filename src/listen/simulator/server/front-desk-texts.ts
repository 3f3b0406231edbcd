import { company } from '#seeds/demo/company.ts';

const agent = company.people.find((person) => person.role === 'agent')?.employee;
const name = company.employees.find((employee) => employee.key === agent)?.name ?? '';

/** What a simulated agent says to a person who plays the customer: first the greeting, then one answer after another, then goodbye. */
export const frontDeskTexts = {
  de: {
    greeting: `Guten Tag und willkommen bei ${company.name}. Damit Sie es gleich wissen: Das hier ist eine Vorführung, am anderen Ende sitzt gerade niemand. Schreiben Sie ruhig weiter, dann sehen Sie, wie sich ein Gespräch anfühlt.`,
    answers: [
      'Danke, das ist angekommen. Ein Mensch würde jetzt nachfragen oder nachsehen; die Vorführung kann das nicht.',
      `Sie können auch selbst antworten: Melden Sie sich in einem zweiten Fenster als ${name} an und nehmen Sie Ihr nächstes Gespräch aus der Warteschlange.`,
      'Und wenn sich jemand auf den freien Platz neben dem Service setzt, werden Sie hier gefragt, ob diese Person zuhören darf. Ein Nein hat keine Folgen.',
    ],
    goodbye: 'Ich beende das Gespräch jetzt. Danke, dass Sie sich umgesehen haben.',
  },
  en: {
    greeting: `Hello, and welcome to ${company.name}. So that you know: this is a demonstration, and there is nobody at the other end just now. Do write on, and you will see what a conversation feels like.`,
    answers: [
      'Thank you, that has arrived. A person would ask a question now, or look something up; the demonstration cannot.',
      `You can also answer yourself: sign in as ${name} in a second window and take your next conversation from the queue.`,
      'And when somebody sits down on the free chair beside an agent, you are asked here whether this person may listen. Saying no has no consequence.',
    ],
    goodbye: 'I am ending the conversation now. Thank you for looking around.',
  },
} as const;
