import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why somebody is not let in, or may not let in others. */
export const accessProblems = {
  wrongSignIn: declareProblem('wrong-sign-in', 401, {
    en: { title: 'Mail address or password is not right', remedy: 'Try again, or ask the administration for a new sign-in link.' },
    de: {
      title: 'Mailadresse oder Passwort stimmt nicht',
      remedy: 'Versuchen Sie es erneut, oder bitten Sie die Administration um einen neuen Anmeldelink.',
    },
  }),
  tooManyAttempts: declareProblem('too-many-attempts', 429, {
    en: { title: 'Too many attempts', remedy: 'Wait a quarter of an hour and try again.' },
    de: { title: 'Zu viele Versuche', remedy: 'Warten Sie eine Viertelstunde und versuchen Sie es erneut.' },
  }),
  wrongPassword: declareProblem('wrong-password', 422, {
    en: { title: 'The present password is not right', remedy: 'Type it again. If it is lost, ask the administration for a new sign-in link.' },
    de: {
      title: 'Das bisherige Passwort stimmt nicht',
      remedy: 'Geben Sie es noch einmal ein. Ist es verloren, bitten Sie die Administration um einen neuen Anmeldelink.',
    },
  }),
  weakPassword: declareProblem('weak-password', 422, {
    en: {
      title: 'This password is easy to guess',
      remedy: 'Take at least ten characters, such as three or four words that have nothing to do with each other or with you.',
    },
    de: {
      title: 'Dieses Passwort ist leicht zu erraten',
      remedy: 'Nehmen Sie mindestens zehn Zeichen, etwa drei oder vier Wörter, die nichts miteinander und mit Ihnen zu tun haben.',
    },
  }),
  invitationGone: declareProblem('invitation-gone', 410, {
    en: {
      title: 'This invitation is no longer open',
      detail: 'It has been used, withdrawn or is older than seven days.',
      remedy: 'Sign in if you have used it already. Otherwise ask for a new one.',
    },
    de: {
      title: 'Diese Einladung gilt nicht mehr',
      detail: 'Sie wurde angenommen, zurückgezogen oder ist älter als sieben Tage.',
      remedy: 'Haben Sie sie schon angenommen, melden Sie sich an. Sonst bitten Sie um eine neue.',
    },
  }),
  beyondYourRoles: declareProblem('beyond-your-roles', 403, {
    en: { title: 'You cannot give away what you do not have', remedy: 'Leave out the named entry, or ask the administration.' },
    de: {
      title: 'Sie können nicht weitergeben, was Sie selbst nicht haben',
      remedy: 'Lassen Sie den genannten Eintrag weg, oder sprechen Sie die Administration an.',
    },
  }),
  providerUnreachable: declareProblem('provider-unreachable', 503, {
    en: { title: 'The sign-in provider does not answer', remedy: 'Try again in a moment, or sign in with your password.' },
    de: {
      title: 'Der Anmeldedienst antwortet nicht',
      remedy: 'Versuchen Sie es gleich noch einmal, oder melden Sie sich mit Ihrem Passwort an.',
    },
  }),
  notAProvider: declareProblem('not-a-provider', 422, {
    en: {
      title: 'There is no OpenID provider at this address',
      remedy: 'Check the issuer: below it, /.well-known/openid-configuration has to answer and name the same issuer.',
    },
    de: {
      title: 'Unter dieser Adresse ist kein OpenID-Dienst',
      remedy: 'Prüfen Sie den Aussteller: Darunter muss /.well-known/openid-configuration antworten und denselben Aussteller nennen.',
    },
  }),
  otherSite: declareProblem('other-site', 403, {
    en: { title: 'This has to be done on our own pages', remedy: 'Open the sign-in page here and try again.' },
    de: { title: 'Das geht nur auf unseren eigenen Seiten', remedy: 'Öffnen Sie hier die Anmeldeseite und versuchen Sie es erneut.' },
  }),
};
