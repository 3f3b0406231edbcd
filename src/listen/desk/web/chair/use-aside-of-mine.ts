import { useState } from 'react';
import type { SideTalk } from '#listen/shadowing/contract/visit.ts';

/** The drawer for what is said aside, beside the desk. */
export interface AsideOfMine {
  isOpen: boolean;
  /** A guest said something while it was closed. */
  hasNews: boolean;
  toggle(): void;
  close(): void;
}

/**
 * Whether the drawer is open, and whether something new waits in it.
 * @param said what was said since the page opened.
 */
export function useAsideOfMine(said: readonly SideTalk[], onClosed: () => void): AsideOfMine {
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState(0);
  if (isOpen && seen !== said.length) setSeen(said.length);

  function close() {
    setOpen(false);
    onClosed();
  }

  return { isOpen, hasNews: !isOpen && said.length > seen, toggle: () => (isOpen ? close() : setOpen(true)), close };
}
