import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  floors: { listen: 'Zuhören', understand: 'Verstehen', act: 'Handeln', appreciate: 'Wertschätzen', house: 'Haus', own: 'Für Sie' },
  navigation: 'Hauptnavigation',
  areas: 'Bereiche',
  pagesOf: (floor) => `Seiten von „${floor}“`,
  home: 'Ohrensessel, zum Anfang',
  account: {
    open: (name) => `${name}: Konto und Einstellungen`,
    language: 'In English',
    theme: { system: 'Darstellung: wie das System', light: 'Darstellung: hell', dark: 'Darstellung: dunkel' },
    keys: 'Tastatur',
    find: 'Zu einer Seite gehen',
    signOut: 'Abmelden',
  },
  connection: {
    away: 'Gerade besteht keine Verbindung. Was Sie schreiben, bleibt; die Seite holt von selbst auf.',
    back: 'Die Verbindung ist wieder da.',
  },
  away: {
    title: 'Der Server ist gerade nicht erreichbar',
    remedy: 'Prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal.',
  },
  unreadable: {
    title: 'Die Antwort des Servers ist nicht lesbar',
    remedy: 'Versuchen Sie es gleich noch einmal; bleibt es dabei, sagen Sie der Administration Bescheid.',
  },
  broken: {
    title: 'Auf dieser Seite ist etwas schiefgegangen',
    remedy: 'Laden Sie die Seite neu. Was Sie gespeichert haben, ist sicher.',
    reload: 'Neu laden',
  },
  failed: 'Das hat nicht geklappt',
  tryAgain: 'Noch einmal versuchen',
  loading: 'Wird geladen',
  notFound: {
    title: 'Hier ist nichts für Sie',
    sentence: 'Die Adresse stimmt nicht, oder was hier stand, ist nicht mehr da.',
    home: 'Zum Anfang',
  },
  forbidden: {
    title: 'Ihre Rolle umfasst das nicht',
    sentence: 'Wenn Sie diese Seite brauchen, sprechen Sie die Administration an.',
  },
  keyboard: {
    title: 'Tastatur',
    everywhere: 'Überall',
    followedBy: 'dann',
    help: 'Diese Übersicht',
    helpWhileTyping: 'Diese Übersicht, auch beim Schreiben',
    palette: 'Zu einer Seite gehen',
    goTo: (page) => `Zu „${page}“ gehen`,
    bare: 'Einzelne Tasten, etwa „?“',
    bareSentence: 'Schalten Sie sie ab, wenn Sie diktieren oder öfter aus Versehen eine Taste treffen.',
  },
  palette: {
    title: 'Zu einer Seite gehen',
    field: 'Seite',
    placeholder: 'Wohin?',
    none: 'Keine Seite heißt so.',
  },
};
