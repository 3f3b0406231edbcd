import { declareProblem } from './declare-problem.ts';

/** Refusals every operation may answer with. */
export const problems = {
  invalidInput: declareProblem('invalid-input', 422, {
    en: { title: 'Something in the request is not right', remedy: 'Correct the named field and send it again.' },
    de: { title: 'An der Anfrage stimmt etwas nicht', remedy: 'Korrigieren Sie das genannte Feld und senden Sie erneut.' },
  }),
  malformed: declareProblem('malformed-body', 400, {
    en: { title: 'The body cannot be read', remedy: 'Send JSON in UTF-8.' },
    de: { title: 'Der Inhalt ist nicht lesbar', remedy: 'Senden Sie JSON in UTF-8.' },
  }),
  tooLarge: declareProblem('too-large', 413, {
    en: { title: 'The request is too large', remedy: 'A body may have 1 MiB, a message 16 KiB. Send less at once.' },
    de: {
      title: 'Die Anfrage ist zu groß',
      remedy: 'Eine Anfrage darf 1 MiB haben, ein Beitrag 16 KiB. Senden Sie weniger auf einmal.',
    },
  }),
  unsupportedMedia: declareProblem('unsupported-media-type', 415, {
    en: { title: 'This content type is not understood', remedy: 'Send application/json.' },
    de: { title: 'Dieses Format wird nicht verstanden', remedy: 'Senden Sie application/json.' },
  }),
  signInRequired: declareProblem('sign-in-required', 401, {
    en: { title: 'You are not signed in', remedy: 'Sign in and try again.' },
    de: { title: 'Sie sind nicht angemeldet', remedy: 'Melden Sie sich an und versuchen Sie es erneut.' },
  }),
  forbidden: declareProblem('not-permitted', 403, {
    en: { title: 'Your role does not include this', remedy: 'Ask an administrator if you need it.' },
    de: { title: 'Ihre Rolle umfasst das nicht', remedy: 'Wenn Sie es brauchen, sprechen Sie die Administration an.' },
  }),
  notFound: declareProblem('not-found', 404, {
    en: { title: 'There is nothing here for you', remedy: 'Check the address, or go back to the overview.' },
    de: { title: 'Hier ist nichts für Sie', remedy: 'Prüfen Sie die Adresse oder gehen Sie zurück zur Übersicht.' },
  }),
  conflict: declareProblem('conflict', 409, {
    en: { title: 'Somebody was faster', remedy: 'Reload and look at the present state.' },
    de: { title: 'Jemand war schneller', remedy: 'Laden Sie neu und sehen Sie sich den jetzigen Stand an.' },
  }),
  keyReused: declareProblem('idempotency-key-reused', 422, {
    en: { title: 'This idempotency key was used for something else', remedy: 'Use a fresh key for a new request.' },
    de: {
      title: 'Dieser Idempotenzschlüssel gehört zu einer anderen Anfrage',
      remedy: 'Verwenden Sie für eine neue Anfrage einen neuen Schlüssel.',
    },
  }),
  tooMany: declareProblem('too-many-requests', 429, {
    en: { title: 'Too many requests at once', remedy: 'Wait a moment and try again.' },
    de: { title: 'Zu viele Anfragen auf einmal', remedy: 'Warten Sie einen Moment und versuchen Sie es erneut.' },
  }),
  storeUnavailable: declareProblem('store-unavailable', 503, {
    en: {
      title: 'The database cannot be reached just now',
      remedy: 'Nothing was saved and every door is closed. Try again in a moment.',
    },
    de: {
      title: 'Die Datenbank ist gerade nicht erreichbar',
      remedy: 'Es wurde nichts gespeichert, und jede Tür ist zu. Versuchen Sie es gleich noch einmal.',
    },
  }),
  diskFull: declareProblem('disk-full', 507, {
    en: { title: 'The disk of the server is full', remedy: 'Nothing was saved. Ask the administration to make room.' },
    de: {
      title: 'Der Speicher des Servers ist voll',
      remedy: 'Es wurde nichts gespeichert. Bitten Sie die Administration, Platz zu schaffen.',
    },
  }),
  unexpected: declareProblem('unexpected', 500, {
    en: { title: 'Something went wrong on our side', remedy: 'Try again; if it stays, give the administration the request id.' },
    de: {
      title: 'Bei uns ist etwas schiefgegangen',
      remedy: 'Versuchen Sie es erneut; bleibt es dabei, nennen Sie der Administration die Anfragenummer.',
    },
  }),
};
