import { plural } from '#platform/i18n/plural.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Importe',
  lead: 'Aufgezeichnete Gespräche werden zu abgeschlossenen, mit den Einwilligungen, die sie tragen. Dieselbe Datei darf noch einmal kommen: Gespeichertes wird nicht verdoppelt. Ton wird nie gespeichert.',
  choose: 'Dateien auswählen',
  kinds: 'Zeilen aus JSON (.jsonl) oder ein vCon (.vcon, .json), auch signiert, für einen Schlüssel dieses Hauses verschlüsselt oder gepackt (.gz).',
  none: 'Noch wurde nichts importiert',
  noneSentence: 'Wählen Sie eine Datei mit Gesprächen aus, zum Beispiel aus Ihrem bisherigen System.',
  waiting: (n) => plural('de', n, { none: '', one: 'Eine weitere Datei wartet.', other: `${n} weitere Dateien warten.` }),
  unnamed: 'Eine Datei ohne Namen',
  by: (who, when) => `${who}, ${when}`,
  states: { running: 'läuft', done: 'fertig', cancelled: 'abgebrochen', 'broken-off': 'abgerissen', failed: 'gescheitert' },
  goOn: 'Was bis dahin gespeichert war, bleibt. Senden Sie dieselbe Datei noch einmal, um fortzufahren.',
  read: (share) => `${share} gelesen`,
  imported: (n) => plural('de', n, { none: 'Kein neues Gespräch', one: 'Ein neues Gespräch', other: `${n} neue Gespräche` }),
  known: (n) => plural('de', n, { none: '', one: 'eines schon bekannt', other: `${n} schon bekannt` }),
  refused: (n) => plural('de', n, { none: '', one: 'eine Zeile abgelehnt', other: `${n} Zeilen abgelehnt` }),
  withoutAudio: (n) => plural('de', n, { none: '', one: 'eine Aufnahme weggelassen', other: `${n} Aufnahmen weggelassen` }),
  cancel: 'Abbrechen',
  cancelOf: (name) => `Abbrechen: ${name}`,
  refusals: 'Abgelehnte Zeilen',
  refusalsOf: (name) => `Abgelehnte Zeilen: ${name}`,
  noRefusals: 'Keine Zeile wurde abgelehnt',
  line: 'Zeile',
  lineOf: (n) => `Zeile ${n}`,
  why: 'Warum',
  rest: (n) => plural('de', n, { none: '', one: 'Eine weitere ist nicht aufgeführt.', other: `${n} weitere sind nicht aufgeführt.` }),
  save: 'Als Datei sichern',
  more: 'Mehr zeigen',
};
