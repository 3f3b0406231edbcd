/**
 * A regular expression written over several lines: line breaks and the indentation after them are left out,
 * everything else stands as in a literal. Compiled once, where it is defined.
 */
export function pattern(flags: string): (lines: TemplateStringsArray, ...inserted: readonly string[]) => RegExp {
  return (lines, ...inserted) => new RegExp(String.raw(lines, ...inserted).replace(/\n\s*/gu, ''), flags);
}
