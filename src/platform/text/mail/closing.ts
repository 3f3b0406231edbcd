const gruss = 'gr(?:ü|ue|u)(?:ß|ss)(?:e|en)?';
const kind =
  '(?:(?:ganz |sehr |recht )?(?:freundlich|best|viel|lieb|herzlich|schön|schoen|sonnig|nett|kollegial|verbindlich|winterlich|sommerlich|weihnachtlich|österlich|fröhlich|vorzüglich)(?:e|en|em|er|ste|sten)?|1000|tausend)';

/** A formula nobody uses in the middle of a letter. */
const formulas = new RegExp(
  `^(?:(?:mit |m\\. ?)?${kind} ${gruss}|mit (?:freundlicher|vorzüglicher) (?:empfehlung|hochachtung)|mit freundlichen empfehlungen|hochachtungsvoll|(?:with )?(?:my )?(?:kind|best|warm|warmest|kindest|very best) (?:regards|wishes)|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|mit ${gruss}|(?:bien )?cordialement|met vriendelijke groet(?:en)?|cordiali saluti|un saludo|atentamente)(?: (?:aus|from|von|vom|und|an|nach|in|auch|i\\. ?a\\.|i\\. ?v\\.|ihr|ihre|eure?|dein|deine)(?: .{1,50})?)?(?:,? [^.!?]{1,50})?$`,
  'iu',
);
/** Short ones, alone on their line or with a name behind them. */
const short = new RegExp(`^(?:[Mm][Ff][Gg]|[VvLlBbFf][Gg]|[Gg]r(?:ü|ue|u)(?:ß|ss)e?|[Rr]egards|[Cc]heers|[Bb]est|[Ss]aludos|[Ss]aluti)(?:[,!]? (?:(?:aus|von|und) )?\\p{Lu}[\\p{L}.\\-]{0,30}){0,4}$`, 'u');
const thanks = /dank|thank|merci|grazie|gracias/i;

/** How a line closes a letter: by a full formula or a short one. Thanks said in it are the customer's words and stay. */
export interface Closing {
  isFormula: boolean;
  saysThanks: boolean;
}

/** Reads a line as the closing of a letter: "Mit freundlichen Grüßen", "VG Anna", "Kind regards". */
export function closingIn(line: string): Closing | undefined {
  if (line.length > 120) return undefined;
  const bare = line.trim().replace(/[\s,.!;…\-–—\p{Extended_Pictographic}\u{fe0f}]{1,12}$/u, '');
  if (bare === '') return undefined;
  const saysThanks = thanks.test(bare);
  // "Vielen Dank und viele Grüße": what closes is what stands behind the thanks.
  const closing = saysThanks ? (/(?:\bund\b|\band\b|[,&+])\s*(.{2,60})$/i.exec(bare)?.[1] ?? '') : bare;
  if (formulas.test(closing)) return { isFormula: true, saysThanks };
  return short.test(closing) ? { isFormula: false, saysThanks } : undefined;
}
