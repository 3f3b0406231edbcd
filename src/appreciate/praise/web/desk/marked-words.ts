import type { Stretch } from '../../contract/found-thanks.ts';

/** What is selected on the page, if it lies within words of one customer's turn at the desk; quotation marks around them do not count. */
export function markedWords(selection: Selection | null): { seq: number; stretch: Stretch } | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const turn = turnAround(range.startContainer) ?? turnAround(range.endContainer);
  const words = turn?.querySelector('[data-words]');
  if (!turn || !words) return undefined;
  const stretch = stretchWithin(words, range);
  return stretch && { seq: Number(turn.dataset['seq']), stretch };
}

/** What a range covers of an element's text, without blanks at its ends: UTF-16 offsets. */
export function stretchWithin(element: Element, range: Range): Stretch | undefined {
  const whole = document.createRange();
  whole.selectNodeContents(element);
  const covered = range.cloneRange();
  if (covered.compareBoundaryPoints(Range.START_TO_START, whole) < 0) covered.setStart(whole.startContainer, whole.startOffset);
  if (covered.compareBoundaryPoints(Range.END_TO_END, whole) > 0) covered.setEnd(whole.endContainer, whole.endOffset);
  const text = covered.toString();
  if (text.trim() === '') return undefined;
  const before = whole.cloneRange();
  before.setEnd(covered.startContainer, covered.startOffset);
  const start = before.toString().length + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

function turnAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-seq][data-by="customer"]') ?? null;
}
