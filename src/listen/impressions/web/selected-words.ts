/** Words somebody marked in a turn: UTF-16 offsets into the turn's text, as the API counts them. */
export interface SelectedWords {
  turnKey: string;
  start: number;
  end: number;
}

/**
 * What is selected on the page, if it lies within one turn (an element with `data-turn`). What stands around the words of a
 * turn, such as quotation marks, does not count.
 * @param textOf text of a turn by its key; undefined if it is not known any more.
 */
export function selectedWords(selection: Selection | null, textOf: (turnKey: string) => string | undefined): SelectedWords | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const turn = elementOf(range.startContainer)?.closest<HTMLElement>('[data-turn]');
  const turnKey = turn?.dataset['turn'];
  const text = turnKey === undefined ? undefined : textOf(turnKey);
  if (!turn || turnKey === undefined || text === undefined) return undefined;
  const before = document.createRange();
  before.selectNodeContents(turn);
  before.setEnd(range.startContainer, range.startOffset);
  const within = range.cloneRange();
  // A drag often ends in the line below; what was meant ends with the turn.
  if (!turn.contains(range.endContainer)) within.setEnd(turn, turn.childNodes.length);
  const whole = document.createRange();
  whole.selectNodeContents(turn);
  const around = deliveredText(whole).lastIndexOf(text);
  if (around === -1) return undefined;
  const from = deliveredText(before).length - around;
  const start = Math.max(0, from);
  const end = Math.min(text.length, from + deliveredText(within).length);
  return text.slice(start, end).trim() === '' ? undefined : { turnKey, start, end };
}

/** The text of a range as it was delivered: what the screen says for withheld words counts as what stands in the turn. */
function deliveredText(range: Range): string {
  const part = range.cloneContents();
  for (const words of part.querySelectorAll<HTMLElement>('[data-stands-for]')) words.replaceWith(words.dataset['standsFor'] ?? '');
  return part.textContent ?? '';
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
