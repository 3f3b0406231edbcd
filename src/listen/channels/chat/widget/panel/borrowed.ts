import type { drawing as draw } from '../drawing.ts';
import type { element as build } from '../element.ts';

/** What the launcher has brought along already. */
export interface Tools {
  element: typeof build;
  drawing: typeof draw;
}

export let element: typeof build;
export let drawing: typeof draw;

/** Takes over the launcher's tools, so that no visitor loads them twice. Before anything else of the panel. */
export function borrow(tools: Tools): void {
  ({ element, drawing } = tools);
}
