/** Markup that is safe to send as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | number | Html | readonly Html[];

/** Builds markup from a template; whatever is put in is text, unless it is markup already. */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(template.reduce((markup, part, index) => markup + written(pieces[index - 1] ?? '') + part));
}

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.markup;
  if (Array.isArray(piece)) return piece.map(({ markup }: Html) => markup).join('');
  return String(piece).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
