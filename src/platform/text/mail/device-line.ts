const lines: readonly RegExp[] = [
  /^(?:von|mit) (?:meine[mr]|unterwegs|outlook|yahoo|gmx|web\.de|mail).{0,80} (?:gesendet|versendet|geschickt|verschickt)\.?$/i,
  /^von unterwegs (?:gesendet|geschickt)\.?$/i,
  /^(?:gesendet|versendet|verschickt|geschickt) (?:von|mit|über|vom|via) [^.?!]{2,90}(?:web\.de[^.?!]{0,60})?\.?$/i,
  /^(?:diese|die) (?:nachricht|e-?mail|mail) wurde (?:von|mit) .{2,90} (?:gesendet|versendet|verschickt)\.?$/i,
  /^(?:holen sie sich|laden sie) outlook für .{2,40}$/i,
  /^get outlook for .{2,40}$/i,
  /^sent (?:from|via|using|with) [^.,?!]{2,60}$/i,
  /^(?:envoyé|provenance)\s?:? (?:depuis|de mon|à partir de|avec) .{2,60}$/i,
  /^télécharger outlook pour .{2,40}$/i,
  /^(?:enviado desde|inviato da|verzonden vanaf|verstuurd vanaf|sendt fra|skickat från|wysłane z|wysłano z|lähetetty) .{2,60}$/i,
];

/** Whether a line is the one a telephone or program adds by itself: "Von meinem iPhone gesendet", "Sent from my …". */
export function isDeviceLine(line: string): boolean {
  if (line.length > 300) return false;
  // Addresses of the advertised program stand in angle brackets behind its name.
  const bare = line.replace(/\s?[<[(]https?:[^>\])]{0,250}[>\])]/g, '').trim();
  return bare.length > 6 && bare.length <= 140 && lines.some((each) => each.test(bare));
}
