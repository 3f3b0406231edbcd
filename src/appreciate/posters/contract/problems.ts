import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a poster can be refused. */
export const posterProblems = {
  paperTooLarge: declareProblem('poster-paper-too-large', 422, {
    en: { title: 'A poster is at most as large as A1', detail: 'That is 841 mm by 594 mm.', remedy: 'Choose A1. As PDF or SVG a printer enlarges it without loss.' },
    de: { title: 'Ein Plakat ist höchstens so groß wie A1', detail: 'Das sind 841 mm mal 594 mm.', remedy: 'Wählen Sie A1. Als PDF oder SVG vergrößert es eine Druckerei ohne Verlust.' },
  }),
  paperTooSmall: declareProblem('poster-paper-too-small', 422, {
    en: { title: 'A poster measures at least 100 mm', remedy: 'Choose a longer side, or one of the papers from A4 to A1.' },
    de: { title: 'Ein Plakat misst mindestens 100 mm', remedy: 'Wählen Sie eine längere Seite oder eines der Papiere von A4 bis A1.' },
  }),
  nothingHangs: declareProblem('poster-nothing-hangs', 422, {
    en: { title: 'No voice fits this choice', detail: 'Only thanks whose customers agreed to it is printed.', remedy: 'Choose a longer time, or fewer conditions; outside the house fewer may hang than inside.' },
    de: { title: 'Zu dieser Auswahl gibt es keine Stimme', detail: 'Gedruckt wird nur, wozu Kundinnen und Kunden Ja gesagt haben.', remedy: 'Wählen Sie einen längeren Zeitraum oder weniger Bedingungen; außen darf weniger hängen als im Haus.' },
  }),
  noLetters: declareProblem('poster-no-letters', 422, {
    en: { title: 'There are no letters for this', detail: 'Posters have Latin, Greek, Cyrillic, Hebrew and Arabic letters, and emoji.', remedy: 'Write the title in one of these scripts, choose other voices, or take the text version.' },
    de: { title: 'Dafür fehlen die Buchstaben', detail: 'Plakate haben lateinische, griechische, kyrillische, hebräische und arabische Buchstaben und Emoji.', remedy: 'Schreiben Sie den Titel in einer dieser Schriften, wählen Sie andere Stimmen, oder nehmen Sie die Textfassung.' },
  }),
  tooMany: declareProblem('poster-too-many-voices', 422, {
    en: { title: 'These are more voices than one poster holds', detail: 'It holds 2,000.', remedy: 'Choose a shorter time, or one unit or product; two posters are read more easily than one.' },
    de: { title: 'Das sind mehr Stimmen, als ein Plakat fasst', detail: 'Es fasst 2.000.', remedy: 'Wählen Sie einen kürzeren Zeitraum, einen Bereich oder ein Produkt; zwei Plakate lesen sich leichter als eines.' },
  }),
  typeTooSmall: declareProblem('poster-type-too-small', 422, {
    en: { title: 'On this paper nobody could read the voices', detail: 'Type smaller than 7 points is not printed.', remedy: 'Choose a larger paper, or fewer voices.' },
    de: { title: 'Auf diesem Papier könnte die Stimmen niemand lesen', detail: 'Schrift unter 7 Punkt wird nicht gedruckt.', remedy: 'Wählen Sie ein größeres Papier oder weniger Stimmen.' },
  }),
  busy: declareProblem('poster-busy', 429, {
    en: { title: 'Five of your posters are still waiting to be drawn', remedy: 'Wait until one is ready, or cancel one.' },
    de: { title: 'Fünf Ihrer Plakate warten noch darauf, gezeichnet zu werden', remedy: 'Warten Sie, bis eines fertig ist, oder brechen Sie eines ab.' },
  }),
  noFile: declareProblem('poster-no-file', 410, {
    en: { title: 'This file is not there', detail: 'It is not drawn yet, was kept for seven days, or was thrown away because a voice left.', remedy: 'Have it drawn again, with what hangs now.' },
    de: { title: 'Diese Datei gibt es nicht', detail: 'Sie ist noch nicht gezeichnet, wurde nach sieben Tagen gelöscht oder weggeworfen, weil eine Stimme ging.', remedy: 'Lassen Sie das Plakat neu zeichnen, mit dem, was jetzt hängt.' },
  }),
};
