import { heardAmount } from '#listen/gate/contract/heard-amount.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Meine Gespräche',
  other: 'English',
  intro:
    'Hier sehen Sie jedes Ihrer Gespräche, wozu Sie zugestimmt haben und wer zugehört hat. Sie können jede Antwort jederzeit ändern. ' +
    'Weder Ihr Name noch die Namen der Zuhörenden stehen hier: Sie sehen, was diese Menschen im Haus tun.',
  wait: 'Einen Moment …',
  noKey: {
    title: 'Bitte öffnen Sie diese Seite aus dem Chat oder aus unserer Mail',
    text: 'Welche Gespräche Ihre sind, weiß nur der Browser, mit dem Sie geschrieben haben, oder der Link in unserer Mail. Im Chat finden Sie diese Seite im Menü unter „Meine Gespräche und Einwilligungen“.',
  },
  unknown: {
    title: 'Hier ist nichts mehr',
    text: 'Ihre Gespräche wurden gelöscht, oder der Schlüssel Ihres Browsers gilt nicht mehr. Wenn Sie uns wieder schreiben, beginnt ein neues Gespräch.',
  },
  away: {
    title: 'Wir sind gerade nicht erreichbar',
    text: 'Es hat sich nichts geändert. Bitte versuchen Sie es gleich noch einmal.',
    again: 'Erneut versuchen',
  },
  none: 'Sie haben keine Gespräche.',
  conversation: (at) => `Gespräch vom ${at}`,
  state: { waiting: 'wartet auf Antwort', live: 'läuft', 'wrap-up': 'beendet', closed: 'beendet', deleted: 'beendet; was gesagt wurde, ist gelöscht' },
  listening: (n) => (n === 1 ? 'Gerade hört eine Person zu.' : `Gerade hören ${n} Personen zu.`),
  consents: 'Was Sie gefragt wurden',
  notAsked: 'Sie wurden in diesem Gespräch nichts gefragt, also durfte auch niemand zuhören.',
  purpose: {
    listen: 'Diesem Gespräch zuhören',
    quote: 'Einzelne Sätze festhalten, ohne Ihren Namen',
    publish: 'Einen Satz nach außen zeigen',
    train: 'Aus Ihren Worten lernen',
    contact: 'Sich später bei Ihnen melden',
  },
  standing: {
    'never-asked': () => 'Sie wurden nicht gefragt.',
    asked: (at) => `Gefragt am ${at}. Sie haben noch nicht geantwortet.`,
    granted: (at) => `Sie haben am ${at} zugestimmt.`,
    refused: (at) => `Sie haben am ${at} Nein gesagt.`,
    withdrawn: (at) => `Sie haben es am ${at} zurückgenommen.`,
  },
  wording: 'Der Wortlaut der Frage',
  yes: 'Ja',
  no: 'Nein',
  takeBack: 'Zurücknehmen',
  agree: 'Doch zustimmen',
  saved: 'Gespeichert. Es gilt ab jetzt.',
  askedAnew: 'Inzwischen würden andere zuhören, als oben stand. Bitte lesen Sie die Frage noch einmal und antworten Sie dann.',
  nobody: 'Gerade sitzt niemand dabei, dem Sie zustimmen könnten. Wenn jemand zuhören möchte, fragen wir Sie.',
  failed: 'Das hat nicht geklappt. Es hat sich nichts geändert; bitte versuchen Sie es noch einmal.',
  heard: 'Wer was gehört hat',
  heardNothing: 'Niemand hat zugehört.',
  heardBy: (who, from, until, messages, seconds) => `${who}: ${heardAmount('de', messages, seconds)}, ${from}${until ? ` bis ${until}` : ''}`,
  said: 'Was gesagt wurde',
  own: {
    title: 'Ihre Daten',
    text: 'Sie können alles mitnehmen, was wir über Sie haben, als Datei für jeden Texteditor. Oder Sie lassen es löschen.',
    download: 'Alles herunterladen',
    file: 'meine-gespraeche',
    erase: 'Alles löschen',
    eraseHint:
      'Alle Ihre Gespräche werden gelöscht, auch bei uns. Es bleibt nur ein Nachweis ohne Inhalt. Das lässt sich nicht rückgängig machen.',
    eraseNow: 'Ja, alles löschen',
    keep: 'Behalten',
    erased: { title: 'Es ist alles gelöscht', text: 'Wir kennen Sie nicht mehr. Danke, dass Sie mit uns gesprochen haben.' },
  },
  you: 'Sie',
  service: 'Kundenservice',
};
