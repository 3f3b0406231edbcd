import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around webhooks. */
export const webhookProblems = {
  privateAddress: declareProblem('private-address', 422, {
    en: {
      title: 'This address lies in a private network',
      detail: 'Messages go to public addresses with HTTPS unless somebody says that the own network is meant.',
      remedy: 'Check the address, or say that it lies in your own network.',
    },
    de: {
      title: 'Diese Adresse liegt in einem privaten Netz',
      detail: 'Nachrichten gehen an öffentliche Adressen mit HTTPS, außer jemand sagt, dass das eigene Netz gemeint ist.',
      remedy: 'Prüfen Sie die Adresse, oder geben Sie an, dass sie in Ihrem eigenen Netz liegt.',
    },
  }),
  tooManyEndpoints: declareProblem('too-many-webhooks', 409, {
    en: { title: 'There are 20 webhooks already', remedy: 'Remove one that is no longer needed.' },
    de: { title: 'Es gibt schon 20 Webhooks', remedy: 'Entfernen Sie einen, der nicht mehr gebraucht wird.' },
  }),
};
