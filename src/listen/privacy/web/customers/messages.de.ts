import { plural } from '#platform/i18n/plural.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Kundinnen und Kunden',
  lead: 'Jemand möchte wissen, was wir über sie oder ihn haben, oder vergessen werden. Das Pseudonym sieht, wer sie oder ihn bedient; hier sehen Sie die Gespräche, aber kein Wort daraus. Auf der eigenen Seite geht beides auch ohne Sie.',
  field: 'Pseudonym',
  placeholder: 'K-7F3A',
  find: 'Suchen',
  logged: 'Jede Suche steht im Zugriffsprotokoll.',
  tooShort: 'Ein Pseudonym hat mindestens drei Zeichen, zum Beispiel K-7F3A.',
  none: (pseudonym) => `${pseudonym} gibt es nicht`,
  noneSentence: 'Prüfen Sie Buchstaben und Ziffern. Wer vergessen wurde, ist nicht mehr zu finden.',
  several: 'Mehrere Personen haben dieses Pseudonym. Vergleichen Sie, wann ihre Gespräche begonnen haben, bevor Sie entscheiden.',
  customer: (pseudonym) => `Kundin oder Kunde ${pseudonym}`,
  conversations: (n) => plural('de', n, { none: 'kein Gespräch', one: 'ein Gespräch', other: `${n} Gespräche` }),
  begun: 'Begonnen',
  channel: 'Kanal',
  state: 'Stand',
  proof: 'Nachweis',
  prove: 'Nachweis',
  proveOf: (at) => `Nachweis: Gespräch vom ${at}`,
  channels: { chat: 'Chat', mail: 'E-Mail', call: 'Telefon', social: 'Soziale Medien', 'in-person': 'Vor Ort' },
  states: { waiting: 'wartet', live: 'läuft', 'wrap-up': 'in Nachbearbeitung', closed: 'beendet' },
  takeAlong: 'Alles exportieren',
  exported: (file) => `${file} ist gespeichert. Darin stehen die eigenen Worte der Person: Übergeben Sie die Datei sicher und löschen Sie sie danach.`,
  file: (pseudonym, day) => `kunde-${pseudonym}-${day}.json`,
  forget: 'Vergessen',
  forgetTitle: (pseudonym) => `${pseudonym} endgültig vergessen?`,
  forgetGoes: 'Gelöscht werden alle Gespräche mit jedem Wort, die Zitate daraus und der Schlüssel im Browser der Person. Wer gerade zuhört, sieht es verschwinden.',
  forgetStays:
    'Es bleibt der kleinste Nachweis: dass etwas gefragt und geantwortet wurde, wann, und wer wie viele Beiträge gehört hat. Von wem, sagt er nicht mehr. Eindrücke in den Worten der Gäste bleiben ohne das Zitat.',
  forgetExport: 'Möchte die Person alles mitnehmen, exportieren Sie es zuerst. Vergessen lässt sich nicht rückgängig machen.',
  forgetNow: 'Endgültig vergessen',
  forgotten: (pseudonym, n) => plural('de', n, { one: `${pseudonym} ist vergessen, mit einem Gespräch.`, other: `${pseudonym} ist vergessen, mit ${n} Gesprächen.` }),
};
