import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Why a thanks can be refused. */
export const praiseProblems = {
  saidNo: declareProblem('customer-said-no', 409, {
    en: { title: 'The customer does not want sentences to be kept', remedy: 'Leave the words in the conversation; the thanks was said all the same.' },
    de: { title: 'Die Kundin oder der Kunde möchte nicht, dass Sätze festgehalten werden', remedy: 'Lassen Sie die Worte im Gespräch. Gesagt ist der Dank trotzdem.' },
  }),
  otherWords: declareProblem('other-words', 409, {
    en: { title: 'These are no longer the words you confirmed', detail: 'Masking or the chosen stretch has changed since they were shown.', remedy: 'Look at the proposal again and confirm it.' },
    de: { title: 'Das sind nicht mehr die Worte, die Sie bestätigt haben', detail: 'Die Maskierung oder die Auswahl hat sich seit der Anzeige geändert.', remedy: 'Sehen Sie sich den Vorschlag noch einmal an und bestätigen Sie ihn.' },
  }),
  noWords: declareProblem('no-words-here', 422, {
    en: { title: 'Here are no words of the customer', remedy: 'Mark words the customer wrote.' },
    de: { title: 'Hier stehen keine Worte der Kundin oder des Kunden', remedy: 'Markieren Sie Worte, die von dort kommen.' },
  }),
  nothingLeft: declareProblem('nothing-left-to-hang', 422, {
    en: { title: 'Without what had to be masked, nothing is left to read', remedy: 'Mark a longer stretch.' },
    de: { title: 'Ohne das, was maskiert werden muss, bleibt nichts zu lesen', remedy: 'Markieren Sie eine längere Stelle.' },
  }),
  tooLong: declareProblem('too-long-to-hang', 422, {
    en: { title: 'This is too long for a wall', detail: 'A thanks that hangs has at most 1,000 characters.', remedy: 'Choose the finest sentences.' },
    de: { title: 'Für eine Wand ist das zu lang', detail: 'Ein Dankeschön, das hängt, hat höchstens 1.000 Zeichen.', remedy: 'Wählen Sie die schönsten Sätze aus.' },
  }),
  spokenOnly: declareProblem('spoken-only', 409, {
    en: { title: 'Here the customer writes', detail: 'Only what is said aloud is typed by somebody else.', remedy: 'Mark the words in the conversation.' },
    de: { title: 'Hier wird geschrieben', detail: 'Nur was gesprochen wird, tippt jemand anderes ab.', remedy: 'Markieren Sie die Worte im Gespräch.' },
  }),
  keptBefore: declareProblem('kept-before', 409, {
    en: { title: 'These words are kept already', remedy: 'You find them in your collection, or on the wall, where a colleague hung them.' },
    de: { title: 'Diese Worte sind schon festgehalten', remedy: 'Sie finden sie in Ihrer Sammlung. Oder sie hängen schon, festgehalten von jemandem aus Ihrem Haus.' },
  }),
  tooLate: declareProblem('too-late-to-bring-back', 410, {
    en: { title: 'This can no longer be brought back', detail: 'That was possible for an hour.', remedy: 'If the conversation still exists, keep the words anew.' },
    de: { title: 'Das lässt sich nicht mehr zurückholen', detail: 'Eine Stunde lang war das möglich.', remedy: 'Wenn es das Gespräch noch gibt, halten Sie die Worte neu fest.' },
  }),
  idTaken: declareProblem('praise-id-taken', 409, {
    en: { title: 'This id belongs to something else', remedy: 'Make a fresh one and send it again.' },
    de: { title: 'Diese Kennung gehört zu etwas anderem', remedy: 'Erzeugen Sie eine neue und senden Sie erneut.' },
  }),
  noPicture: declareProblem('not-a-picture', 422, {
    en: { title: 'This is not a picture we can read', detail: 'Photographs as JPEG, PNG, WebP, AVIF or TIFF can be read.', remedy: 'Photograph the card anew, or save the picture as JPEG.' },
    de: { title: 'Das ist kein Bild, das wir lesen können', detail: 'Lesbar sind Fotos als JPEG, PNG, WebP, AVIF oder TIFF.', remedy: 'Fotografieren Sie die Karte neu, oder speichern Sie das Bild als JPEG.' },
  }),
  hugePicture: declareProblem('picture-too-large', 413, {
    en: { title: 'This picture is too large', detail: 'A photograph may have 20 MB and 60 megapixels.', remedy: 'Choose a smaller size in the camera, or crop the picture.' },
    de: { title: 'Dieses Bild ist zu groß', detail: 'Ein Foto darf 20 MB und 60 Megapixel haben.', remedy: 'Wählen Sie in der Kamera eine kleinere Größe, oder schneiden Sie das Bild zu.' },
  }),
  onPaper: declareProblem('only-on-paper', 409, {
    en: { title: 'Only letters and cards have this', detail: 'What was said in a conversation hangs where the customer allows it there.', remedy: 'Ask the customer in the conversation.' },
    de: { title: 'Das gibt es nur bei Briefen und Karten', detail: 'Was in einem Gespräch gesagt wurde, hängt dort, wo es im Gespräch erlaubt wird.', remedy: 'Fragen Sie im Gespräch.' },
  }),
};
