import type { Stretch } from '../../contract/found-thanks.ts';

/** Marks a stretch of an element's text on the page. */
export function selectStretch(element: Element, { start, end }: Stretch): void {
  const from = placeOf(element, start);
  const to = placeOf(element, end);
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function placeOf(element: Element, at: number): { node: Text; offset: number } | undefined {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (at <= before + node.length) return { node, offset: at - before };
    before += node.length;
  }
  return undefined;
}
