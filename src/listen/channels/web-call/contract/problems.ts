import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around calling from a website. */
export const webCallProblems = {
  notOffered: declareProblem('calls-not-offered', 409, {
    en: { title: 'This website offers no calls', remedy: 'Write to us in the chat instead.' },
    de: { title: 'Auf dieser Website kann man nicht anrufen', remedy: 'Schreiben Sie uns im Chat.' },
  }),
  nobodyThere: declareProblem('nobody-at-the-phone', 409, {
    en: { title: 'Nobody is at the phone just now', remedy: 'Try again later, or write to us in the chat.' },
    de: { title: 'Gerade ist niemand am Telefon', remedy: 'Versuchen Sie es später noch einmal, oder schreiben Sie uns im Chat.' },
  }),
};
