const dashes = String.raw`[-–—_*>\s]*`;

const forwarded = new RegExp(
  `^${dashes}(?:weitergeleitete (?:nachricht|e-?mail)|forwarded (?:message|by .{1,80})|message transféré|doorgestuurd bericht|messaggio inoltrato|mensaje reenviado)${dashes}:?$`,
  'i',
);
const forwardedByApple = /^(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded message|début du message réexpédié)\s?:$/i;
const repeated = new RegExp(
  `^[-–—_]+\\s*(?:ursprüngliche (?:nachricht|e-?mail)|original-?\\s?nachricht|originalnachricht|original message|original-?mail|oprindelig besked|message d['’]origine|messaggio originale|mensaje original|oorspronkelijk bericht|opprinnelig melding|ursprungligt meddelande)\\s*[-–—_]*:?$`,
  'i',
);

/** Longest line worth looking at; a separator is short. */
const longest = 160;

/**
 * Whether a line says that all below it is an earlier or a foreign message: "-----Ursprüngliche Nachricht-----",
 * "---------- Forwarded message ---------" and their like.
 */
export function separatorAt(lines: readonly string[], at: number): 'quoted' | 'forwarded' | undefined {
  const line = lines[at]?.trim() ?? '';
  if (line.length < 10 || line.length > longest) return undefined;
  if (forwarded.test(line) && /[-–—_]/.test(line)) return 'forwarded';
  if (forwardedByApple.test(line)) return 'forwarded';
  return repeated.test(line) ? 'quoted' : undefined;
}
