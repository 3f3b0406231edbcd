/** Labels mail programs put before an earlier mail, in the languages customers of German companies write from. */
const from = 'von|absender|from|de|da|van|fra|från|od|lähettäjä|от';
const subject = 'betreff|betr|subject|objet|sujet|asunto|oggetto|onderwerp|emne|ämne|temat|assunto|aihe|тема';
const others =
  'gesendet|datum|an|cc|message du|copie à|bcc|kopie|antwort an|priorität|wichtigkeit|sent|date|to|reply-to|importance|envoyé(?: le)?|à|enviado(?: el)?|para|inviato|a|data|verzonden|aan|sendt|dato|til|skickat|till|wysłano|do|lähetetty|vastaanottaja';
const label = new RegExp(String.raw`^[\s*_]{0,12}(?:(${from})|(${subject})|${others})\s?\*{0,2}\s?:\*{0,2}(?:\s|\S)`, 'iu');

/** A block is at most this many lines, blank ones and wrapped addresses included. */
const longest = 14;
const longestLine = 2_000;

/**
 * Length of the block of headers that starts here, as Outlook, GMX and others put above an earlier mail without any mark
 * ("Von: … Gesendet: … An: … Betreff: …"); 0 when there is none. A parcel's "Von: Köln, An: Ulm" has neither address nor
 * subject and is none.
 */
export function headerBlockAt(lines: readonly string[], start: number): number {
  if (!label.test((lines[start] ?? '').slice(0, longestLine))) return 0;
  let [labels, hasFrom, hasSubject, hasAddress] = [0, false, false, false];
  let end = start;
  let blank = 0;
  for (let at = start; at < lines.length && at < start + longest; at += 1) {
    const line = (lines[at] ?? '').slice(0, longestLine);
    const [matched, isFrom, isSubject] = label.exec(line) ?? [];
    if (line.trim() === '') {
      // Converted HTML leaves empty lines between the headers, never two.
      blank += 1;
      if (blank > 1) break;
      continue;
    }
    if (matched === undefined && (blank > 0 || !isWrapped(line))) break;
    blank = 0;
    if (matched !== undefined) labels += 1;
    hasFrom ||= isFrom !== undefined;
    hasSubject ||= isSubject !== undefined;
    hasAddress ||= line.includes('@');
    end = at + 1;
  }
  const isBlock = hasFrom && ((labels >= 3 && (hasSubject || hasAddress)) || (labels >= 2 && hasAddress && hasSubject));
  return isBlock ? end - start : 0;
}

/** A line that goes on from the header above it: further addresses. */
function isWrapped(line: string): boolean {
  return /^\s+\S/.test(line) || /^[<"'(]?[^\s:]*@\S+[>;,]?\s*$/.test(line) || /[>;]\s*$/.test(line);
}
