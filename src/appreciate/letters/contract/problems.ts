import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a letter can be refused. */
export const letterProblems = {
  noMail: declareProblem('no-mail-server', 409, {
    en: { title: 'No letter can be sent yet', detail: 'Nobody has named a mail server.', remedy: 'The administration does so under “Weekly letter”.' },
    de: { title: 'Noch kann kein Brief verschickt werden', detail: 'Es ist kein Mailserver eingetragen.', remedy: 'Das tut die Administration unter „Wochenbrief“.' },
  }),
  openNetwork: declareProblem('mail-unencrypted', 422, {
    en: { title: 'Unencrypted works only with a mail server on this machine', remedy: 'Choose TLS or STARTTLS.' },
    de: { title: 'Unverschlüsselt geht es nur zu einem Mailserver auf diesem Rechner', remedy: 'Wählen Sie TLS oder STARTTLS.' },
  }),
  mailRefuses: declareProblem('mail-server-refuses', 422, {
    en: { title: 'The mail server cannot be used like this', detail: 'It did not answer, or it did not accept the user name and password.', remedy: 'Check name, port, encryption and password.' },
    de: { title: 'So lässt sich der Mailserver nicht nutzen', detail: 'Er antwortet nicht, oder er nimmt Anmeldename und Passwort nicht an.', remedy: 'Prüfen Sie Name, Port, Verschlüsselung und Passwort.' },
  }),
  notTaken: declareProblem('letter-not-taken', 502, {
    en: { title: 'The mail server did not take the letter', remedy: 'Try again in a moment; if it stays so, ask the administration.' },
    de: { title: 'Der Mailserver hat den Brief nicht angenommen', remedy: 'Versuchen Sie es gleich noch einmal. Bleibt es dabei, hilft die Administration.' },
  }),
  justSent: declareProblem('letter-just-sent', 429, {
    en: { title: 'A letter is on its way to you', remedy: 'Look into your mailbox; you can ask for another in a minute.' },
    de: { title: 'Ein Brief ist schon zu Ihnen unterwegs', remedy: 'Sehen Sie in Ihr Postfach. In einer Minute können Sie einen weiteren anfordern.' },
  }),
  nothingToSay: declareProblem('nothing-to-write', 409, {
    en: { title: 'There is nothing to write yet', detail: 'Nothing hangs that was said within the last four weeks.', remedy: 'As soon as thanks hangs on the wall, a letter tells of it.' },
    de: { title: 'Noch gibt es nichts zu schreiben', detail: 'Aus den letzten vier Wochen hängt kein Dank.', remedy: 'Sobald Dank an der Wand hängt, erzählt ein Brief davon.' },
  }),
};
