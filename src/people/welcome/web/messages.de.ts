import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  welcome: {
    title: 'Ein Stuhl bleibt frei',
    lead: 'Neben allen, die im Service arbeiten. Wer sich hineinsetzt, hört Kundinnen und Kunden, die einverstanden sind, und schreibt auf, was zu hören war.',
    doors: 'Wie möchten Sie beginnen?',
    demo: 'In der Demofirma umsehen',
    demoSentence: 'Ein erfundener Hersteller von Haushaltswaren, mit Menschen, Gesprächen und simulierter Kundschaft. Nichts davon ist echt.',
    organisation: 'Meine Organisation einrichten',
    organisationSentence: 'Leer und Ihre. Sie verwalten sie als Erste oder Erster.',
  },
  setUp: {
    title: 'Meine Organisation einrichten',
    lead: 'Ein paar Antworten, dann sind Sie drin. Alles lässt sich später ändern.',
    code: 'Einrichtungscode',
    codeSentence: 'Er steht im Terminal oder im Protokoll des Servers. So richtet nur jemand ein, der den Server auch betreibt.',
    organisation: 'Ihre Organisation',
    name: 'Name der Organisation',
    nameSentence: 'Kolleginnen und Kollegen lesen ihn, wenn sie sich anmelden.',
    language: 'Sprache der Organisation',
    languages: { de: 'Deutsch', en: 'Englisch' },
    you: 'Sie selbst',
    youSentence: 'Die erste Person, die das System verwaltet.',
    yourName: 'Ihr Name',
    email: 'Ihre Mailadresse',
    password: 'Ihr Passwort',
    begin: 'Einrichten und eintreten',
    back: 'Zurück',
    toSignIn: 'Zur Anmeldung',
  },
  signIn: {
    title: 'Anmelden',
    titleOf: (organisation) => `Anmelden bei ${organisation}`,
    email: 'Mailadresse',
    password: 'Passwort',
    submit: 'Anmelden',
    provider: (label) => `Mit ${label} anmelden`,
    or: 'oder mit Passwort',
    lost: 'Passwort verloren? Die Administration gibt Ihnen einen neuen Anmeldelink.',
    demoTitle: (organisation) => `Umsehen bei ${organisation}`,
    demoLead: 'Wählen Sie, durch wessen Augen. Ein Klick genügt; Sie können wiederkommen und jemand anderen wählen.',
    customer: {
      role: 'Kundin oder Kunde',
      invitation: 'Schreiben Sie auf der Website der Firma. Was Sie dort sagen, kommt hier im Service an; zuhören darf nur, wem Sie es erlauben.',
    },
    demoAway: 'Die Demofirma ist nur auf dem Rechner selbst offen. Öffnen Sie diese Seite dort.',
    problems: {
      cancelled: { title: 'Sie haben die Anmeldung vorher verlassen', remedy: 'Versuchen Sie es erneut, wann immer Sie möchten.' },
      'not-known-here': {
        title: 'Dort sind Sie angemeldet, hier aber nicht bekannt',
        remedy: 'Bitten Sie die Administration um eine Einladung an genau diese Mailadresse.',
      },
      'provider-failed': {
        title: 'Mit der Antwort des Anmeldedienstes ließ sich nichts anfangen',
        remedy: 'Versuchen Sie es erneut; bleibt es dabei, sagen Sie der Administration Bescheid.',
      },
    },
  },
};
