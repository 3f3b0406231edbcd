import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why something about a drive can be refused. */
export const driveProblems = {
  oddDays: declareProblem('drive-days', 422, {
    en: { title: 'These days do not make a drive', detail: 'It lasts at most 31 days, ends after it begins and not in the past, and is announced at most 90 days ahead.', remedy: 'Choose other days.' },
    de: { title: 'Aus diesen Tagen wird keine Sammelaktion', detail: 'Sie dauert höchstens 31 Tage, endet nach ihrem Beginn und nicht in der Vergangenheit und wird höchstens 90 Tage vorher angekündigt.', remedy: 'Wählen Sie andere Tage.' },
  }),
  otherUnit: declareProblem('drive-other-unit', 403, {
    en: { title: 'This is not your unit', remedy: 'Choose your own unit or one below it, or ask those who run the programme.' },
    de: { title: 'Das ist nicht Ihr Bereich', remedy: 'Wählen Sie Ihren eigenen Bereich oder einen darunter, oder fragen Sie die Programmleitung.' },
  }),
  isOver: declareProblem('drive-over', 409, {
    en: { title: 'This drive is over', remedy: 'Start another one.' },
    de: { title: 'Diese Sammelaktion ist vorbei', remedy: 'Beginnen Sie eine neue.' },
  }),
  tooLate: declareProblem('drive-cannot-go-on', 410, {
    en: { title: 'This drive can no longer go on', detail: 'That was possible for an hour after it was ended, until the end of its last day.', remedy: 'Start another one.' },
    de: { title: 'Diese Sammelaktion kann nicht mehr weitergehen', detail: 'Das war bis eine Stunde nach ihrem Ende möglich, längstens bis zum Ende ihres letzten Tages.', remedy: 'Beginnen Sie eine neue.' },
  }),
  remindedLately: declareProblem('drive-reminded-lately', 409, {
    en: { title: 'Everybody was reminded lately', remedy: 'Once a day is enough.' },
    de: { title: 'Alle wurden eben erst erinnert', remedy: 'Einmal am Tag genügt.' },
  }),
  noSuchSigner: declareProblem('drive-signer-unknown', 422, {
    en: { title: 'Nobody of this name works here', remedy: 'Choose somebody from the list.' },
    de: { title: 'Diese Person arbeitet nicht hier', remedy: 'Wählen Sie jemanden aus der Liste.' },
  }),
  idTaken: declareProblem('drive-id-taken', 409, {
    en: { title: 'This id belongs to something else', remedy: 'Make a fresh one and send it again.' },
    de: { title: 'Diese Kennung gehört zu etwas anderem', remedy: 'Erzeugen Sie eine neue und senden Sie erneut.' },
  }),
};
