import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around imports. */
export const importProblems = {
  incomplete: declareProblem('import-incomplete', 422, {
    en: { title: 'Some lines were not stored', remedy: 'Correct the listed lines and send them again; what was stored is not doubled.' },
    de: { title: 'Einige Zeilen wurden nicht gespeichert', remedy: 'Berichtigen Sie die genannten Zeilen und senden Sie sie erneut; Gespeichertes wird nicht verdoppelt.' },
  }),
  cancelled: declareProblem('import-cancelled', 409, {
    en: { title: 'The import was cancelled', remedy: 'What was stored until then stays. Send the same file again to go on.' },
    de: { title: 'Der Import wurde abgebrochen', remedy: 'Was bis dahin gespeichert war, bleibt. Senden Sie dieselbe Datei erneut, um fortzufahren.' },
  }),
  brokenOff: declareProblem('import-broken-off', 408, {
    en: { title: 'Nothing more arrived', remedy: 'What was stored until then stays. Send the same file again to go on.' },
    de: { title: 'Es kam nichts mehr an', remedy: 'Was bis dahin gespeichert war, bleibt. Senden Sie dieselbe Datei erneut, um fortzufahren.' },
  }),
  busy: declareProblem('imports-busy', 429, {
    en: { title: 'Enough is being imported already', remedy: 'Wait until one of the running imports has ended.' },
    de: { title: 'Es laufen schon genug Importe', remedy: 'Warten Sie, bis einer der laufenden Importe beendet ist.' },
  }),
  idTaken: declareProblem('import-id-taken', 409, {
    en: { title: 'This id belongs to another import', remedy: 'Make a fresh one and send it again.' },
    de: { title: 'Diese Kennung gehört zu einem anderen Import', remedy: 'Erzeugen Sie eine neue und senden Sie erneut.' },
  }),
};
